/** Checks the actions of a step. */
import { isObject } from '../json-object.ts';
import type { LogIssue, StepActions } from './step.ts';

type Check = (value: unknown) => boolean;

/** Returns a value for a message, shortened. */
export const showValue = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isSetting: Check = (value) =>
  Array.isArray(value) && value.length === 2 && isText(value[0]) && typeof value[1] === 'boolean';

const FLAG: readonly [Check, string] = [(value) => value === true, 'true'];
const SLOT: readonly [Check, string] = [isText, 'a slot'];

/** The check of each action, and what it expects. */
const ACTIONS: { readonly [K in keyof StepActions]-?: readonly [check: Check, expected: string] } = {
  page: [isObject, 'an object, as {"path": "/"}'],
  event: [(value) => isObject(value) && isText(value.name), 'an event with a name'],
  trigger: [(value) => isText(value) || isObject(value), 'a trigger'],
  markSeen: [(value) => Array.isArray(value) && value.every(isText), 'a list of slots'],
  accept: FLAG,
  decline: FLAG,
  setPurpose: [isSetting, 'a purpose and whether it is allowed, as ["pages", false]'],
  setCategory: [isSetting, 'a data category and whether it is allowed, as ["browsing", false]'],
  pause: FLAG,
  resume: FLAG,
  pauseRecording: FLAG,
  resumeRecording: FLAG,
  dismiss: SLOT,
  tooPersonal: SLOT,
  showStandard: SLOT,
  enable: SLOT,
};

const isAction = (key: string): key is keyof StepActions => Object.hasOwn(ACTIONS, key);

/** Returns an issue for each unknown action and each value that an action does not accept. */
export const checkActions = (actions: {
  readonly [key: string]: unknown;
}): readonly Omit<LogIssue, 'line'>[] =>
  Object.entries(actions).flatMap(([key, value]) => {
    if (!isAction(key)) {
      const message = `unknown action; the actions are ${Object.keys(ACTIONS).join(', ')}`;
      return [{ path: key, message }];
    }
    const [check, expected] = ACTIONS[key];
    return check(value) ? [] : [{ path: key, message: `expected ${expected}, got ${showValue(value)}` }];
  });
