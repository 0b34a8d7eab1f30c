/** Owns the loading of modules that stand beside this one. */

/** Works under Trusted Types without a policy; a script's address would not. */
export const load = <Module>(file: string): Promise<Module> => import(/* @vite-ignore */ `./${file}`);
