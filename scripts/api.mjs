/** Writes what each room exports, with its documentation, to docs/api: `npm run api`. Fails on what has none. */
import { join } from 'node:path';
import { Application } from 'typedoc';

const ROOT = join(import.meta.dirname, '..');

/** The rooms that others build on. */
const ROOMS = ['rules', 'core', 'page', 'widget'];

/** What has to be documented: what is exported under a name of its own. */
const DOCUMENTED = /** @type {const} */ (['Class', 'Enum', 'Function', 'Interface', 'TypeAlias', 'Variable']);

const app = await Application.bootstrap({
  name: 'Tactful',
  entryPoints: ROOMS.map((room) => join(ROOT, `packages/${room}/src/index.ts`)),
  tsconfig: join(ROOT, 'tsconfig.api.json'),
  out: join(ROOT, 'docs/api'),
  readme: 'none',
  disableSources: true,
  hideGenerator: true,
  githubPages: false,
  excludeExternals: false,
  validation: { notExported: false, invalidLink: true, notDocumented: true },
  // Without it, only what belongs to the workspace itself.
  packagesRequiringDocumentation: ROOMS.map((room) => `@tactful/${room}`),
  requiredToBeDocumented: [...DOCUMENTED],
  treatValidationWarningsAsErrors: true,
});
const project = await app.convert();
if (!project) process.exit(1);
app.validate(project);
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1);
await app.generateOutputs(project);
