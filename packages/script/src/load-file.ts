/** Loads the files that the script needs at its start, and refuses files of another build. */
import { BUILD } from './build-id.ts';

type Engine = typeof import('./engine.ts');
type Deferred = typeof import('./deferred.ts');
type Validator = typeof import('./validate.ts');

/** Throws if a file is from another build. */
function compareBuild(file: string, build: string): void {
  if (build !== BUILD)
    throw Error(
      `${file} is from another build than tactful.js. Deploy the files of one build together, and empty caches.`,
    );
}

/** Resolves with the module of a file. Rejects with the reason, and with the causes that a page may have. */
async function check<Module extends { readonly BUILD: string }>(
  file: string,
  loading: Promise<Module>,
): Promise<Module> {
  const module = await loading.catch((error) => {
    throw Error(
      `${file} was not loaded: ${error}. Set data-base to its folder; another origin needs CORS and crossorigin.`,
    );
  });
  compareBuild(file, module.BUILD);
  return module;
}

/** Loads what decides and places. */
export const loadEngine = (base: string): Promise<Engine> =>
  check(
    'tactful-engine.js',
    base ? import(/* @vite-ignore */ `${base}tactful-engine.js`) : import('./engine.ts'),
  );

/** Loads everything that starts after the first paint. It imports the engine. */
export async function loadDeferred(base: string): Promise<Deferred> {
  const deferred = await check(
    'tactful-deferred.js',
    base ? import(/* @vite-ignore */ `${base}tactful-deferred.js`) : import('./deferred.ts'),
  );
  compareBuild('tactful-engine.js', deferred.ENGINE_BUILD);
  return deferred;
}

/** Loads the validator, for a config that is not published. */
export const loadValidator = (base: string): Promise<Validator> =>
  check(
    'tactful-validate.js',
    base ? import(/* @vite-ignore */ `${base}tactful-validate.js`) : import('./validate.ts'),
  );
