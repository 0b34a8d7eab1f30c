/** Writes the documentation of all exports to docs/api. Fails if an export has no doc comment. */
import { join } from 'node:path';
import { Application } from 'typedoc';

const ROOT = join(import.meta.dirname, '..');

/** The packages with a public API. */
const PACKAGES = ['rules', 'core', 'page', 'widget'];

/** The kinds of exports that need a doc comment. */
const DOCUMENTED = /** @type {const} */ (['Class', 'Enum', 'Function', 'Interface', 'TypeAlias', 'Variable']);

const app = await Application.bootstrap({
  name: 'Tactful',
  entryPoints: PACKAGES.map((name) => join(ROOT, `packages/${name}/src/index.ts`)),
  tsconfig: join(ROOT, 'tsconfig.api.json'),
  out: join(ROOT, 'docs/api'),
  readme: 'none',
  disableSources: true,
  hideGenerator: true,
  githubPages: false,
  excludeExternals: false,
  validation: { notExported: false, invalidLink: true, notDocumented: true },
  // The default is the package of the workspace alone.
  packagesRequiringDocumentation: PACKAGES.map((name) => `@tactful/${name}`),
  requiredToBeDocumented: [...DOCUMENTED],
  treatValidationWarningsAsErrors: true,
});
const project = await app.convert();
if (!project) process.exit(1);
app.validate(project);
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1);
await app.generateOutputs(project);
