/** Loads the other files of the script tag. */

/** Ways to load files of one folder. */
export interface ModuleLoader {
  /** Imports a module. Unlike the address of a script element, this needs no Trusted Types policy. */
  load<Module>(file: string): Promise<Module>;
  /** Imports the default export of a module. */
  loadDefault<T>(file: string): Promise<T>;
}

/** Creates the loader of a folder, with a slash at its end. Default: the folder of the file that contains this code. */
export const createModuleLoader = (folder = ''): ModuleLoader => {
  const load = <Module>(file: string): Promise<Module> =>
    import(/* @vite-ignore */ `${folder || './'}${file}`);
  return { load, loadDefault: async <T>(file: string) => (await load<{ default: T }>(file)).default };
};
