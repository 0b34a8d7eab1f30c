/** Conditions, reasons, decisions and assignment: the pure part of Tactful. */
export type * from './condition.ts';
export * from './config.ts';
export type * from './decide.ts';
export type * from './facts.ts';
export type * from './parse.ts';
