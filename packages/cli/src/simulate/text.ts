/** Owns a simulation as text: what happened, what shows since then, and why. */
import type { Simulated } from './simulate.ts';
import { elapsed } from './times.ts';
import { changesOf, happenedOf, reasonOf, showOf } from './words.ts';

/** @param why - Also tells what stopped every other candidate of a slot that changed. */
export const asText = ({ moments, start }: Simulated, why: boolean): string => {
  const lines = moments.flatMap((moment, index) => [
    `${elapsed(moment.at - start)}  ${happenedOf(moment)}`,
    ...changesOf(moments, index).flatMap((shown) => [
      `    ${shown.slot} → ${showOf(shown)}`,
      ...shown.reasons.map((reason) => `        because ${reasonOf(reason)}`),
      ...(why ? shown.stopped.map(({ experience, by }) => `        not ${experience}: ${by}`) : []),
    ]),
  ]);
  const shown = new Set(moments.flatMap(({ shows }) => shows.flatMap(({ experience }) => experience ?? [])));
  return `${[...lines, '', `${moments.length} steps, ${shown.size} experiences shown`].join('\n')}\n`;
};

/** The same as JSON: one object, with each moment's time in ISO form too. */
export const asJson = ({ moments, start, visitor }: Simulated): string => {
  // JSON has no word for it; 'days since' what never happened is told as text.
  const finite = (_: string, value: unknown): unknown =>
    value === Number.POSITIVE_INFINITY ? 'Infinity' : value;
  const dated = moments.map((moment) => ({ time: new Date(moment.at).toISOString(), ...moment }));
  return `${JSON.stringify({ tactful: 'simulation', start, visitor, moments: dated }, finite, 2)}\n`;
};
