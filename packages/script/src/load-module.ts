/** Loads the other files of the script tag, which are in the same folder. */

/** Imports a module. Unlike the address of a script element, this needs no Trusted Types policy. */
export const load = <Module>(file: string): Promise<Module> => import(/* @vite-ignore */ `./${file}`);

/** Imports the default export of a module. */
export const loadDefault = async <T>(file: string): Promise<T> => (await load<{ default: T }>(file)).default;
