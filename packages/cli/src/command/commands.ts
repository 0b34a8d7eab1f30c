/** The commands and their options: the one table that help, option parsing and the reference use. */
import type { CommandInfo } from './command-info.ts';
import { ADD } from './info/add.ts';
import { BUILD } from './info/build.ts';
import { CAPSULE_KEYGEN, CAPSULE_SIGN, CAPSULE_VERIFY } from './info/capsule.ts';
import { DEV } from './info/dev.ts';
import { DISCLOSE } from './info/disclose.ts';
import { IMPORT_GROWTHBOOK } from './info/import.ts';
import { INIT } from './info/init.ts';
import { LINT } from './info/lint.ts';
import { RECOMMEND_BUILD, RECOMMEND_EVALUATE } from './info/recommend.ts';
import { RECOMMEND_PACK } from './info/recommend-pack.ts';
import { SIMULATE } from './info/simulate.ts';
import { TYPES } from './info/types.ts';

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly CommandInfo[] = [
  INIT,
  ADD,
  IMPORT_GROWTHBOOK,
  DEV,
  LINT,
  BUILD,
  SIMULATE,
  DISCLOSE,
  TYPES,
  RECOMMEND_BUILD,
  RECOMMEND_EVALUATE,
  RECOMMEND_PACK,
  CAPSULE_KEYGEN,
  CAPSULE_SIGN,
  CAPSULE_VERIFY,
];
