/** The part that explains: why a spot looks as it does, in sentences. */
import type { Explainer } from '../explainer.ts';
import type { Part } from '../kit.ts';
import { considered } from './considered.tsx';
import { decision } from './decision.tsx';
import { date, name, take } from './kit.ts';
import { described } from './reason.ts';
import words from './words.ts';

const part: Part<Explainer> = {
  words,
  draws: (kit) => {
    take(kit);
    return { considered, decision, described, name, date };
  },
};
export default part;
