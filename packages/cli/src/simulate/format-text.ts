/** Formats a simulation as text or JSON. */
import { changesOf, describeActions, describeReason, describeSlot, shownExperiences } from './describe.ts';
import { formatElapsed } from './parse-time.ts';
import type { Simulation } from './simulate.ts';

/** Returns a text with each step, the slots that changed, and their reasons. @param why - Adds stop reasons. */
export const formatText = ({ moments, start }: Simulation, why: boolean): string => {
  const lines = moments.flatMap((moment, index) => [
    `${formatElapsed(moment.at - start)}  ${describeActions(moment)}`,
    ...changesOf(moments, index).flatMap((state) => [
      `    ${state.slot} → ${describeSlot(state)}`,
      ...state.reasons.map((reason) => `        because ${describeReason(reason)}`),
      ...(why ? state.stopped.map(({ experience, reason }) => `        not ${experience}: ${reason}`) : []),
    ]),
  ]);
  const summary = `${moments.length} steps, ${shownExperiences(moments).size} experiences shown`;
  return `${[...lines, '', summary].join('\n')}\n`;
};

/** Returns the simulation as JSON. `Infinity`, the days since something that never happened, becomes a text. */
export const formatJson = ({ moments, start, visitor }: Simulation): string => {
  const replaceInfinity = (_: string, value: unknown): unknown =>
    value === Number.POSITIVE_INFINITY ? 'Infinity' : value;
  const dated = moments.map((moment) => ({ time: new Date(moment.at).toISOString(), ...moment }));
  return `${JSON.stringify({ tactful: 'simulation', start, visitor, moments: dated }, replaceInfinity, 2)}\n`;
};
