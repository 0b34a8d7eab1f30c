/** Writes the decisions that the inspector shows as a test for `@tactful/playwright`. */
import type { LedgerEvent } from '@tactful/core';
import type { StopReason } from '@tactful/rules';
import type { InspectorContext } from './api.ts';
import type { EditedDecisions, Verdict } from './decide-with-edits.ts';
import type { Edits } from './edits.ts';
import { eventsToReach, type SeedEvent, seedEventsOf } from './seed-events.ts';

/** A value as a literal, formatted roughly as Biome does: keys without quotes, strings in single quotes. */
const literal = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(literal).join(', ')}]`
    : typeof value === 'object' && value
      ? `{ ${Object.entries(value)
          .map(([key, part]) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key)}: ${literal(part)}`)
          .join(', ')} }`
      : typeof value === 'string'
        ? `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
        : String(value);

/** Whether the page itself records the event when the test opens it. */
const isMadeByThePage = ({ name }: LedgerEvent): boolean => name === 'expose' || name === 'page_view';

/** Stop reasons that a test with the same events reproduces. The others depend on more than events. */
const REPEATABLE: readonly (StopReason | undefined)[] = [
  undefined,
  'condition',
  'schedule',
  'care-open',
  'bought-lately',
  'outranked',
];

/** Whether the decision depends on something that a test cannot reproduce: an assignment, a trigger, earlier exposures. */
const isNotReproducible = ({ experience, stop }: Verdict): boolean =>
  !!experience.experiment || experience.trigger.some((one) => one !== 'load') || !REPEATABLE.includes(stop);

const expectations = ({ slots }: EditedDecisions): string[] =>
  slots.map(({ slot, verdicts }) => {
    if (verdicts.some(isNotReproducible))
      return `  // ${slot} is not tested: it depends on an assignment, a trigger, or earlier exposures.`;
    const winner = verdicts.find(({ stop }) => !stop);
    if (!winner) return `  expect((await tactful.decide(${literal(slot)})).winner).toBeUndefined();`;
    const { experience, variant, reasons } = winner;
    const facts = [...new Set(reasons.map(({ fact }) => fact))];
    const shows = { experience: experience.id, ...(variant && { variant }), reasons: facts };
    return `  await expect(page).toShow(${literal(slot)}, ${literal(shows)});`;
  });

/** The events of the visitor, and a comment for each edit that no events can reproduce. */
const seedFor = ({ tactful, now }: InspectorContext, edits: Edits) => {
  const kept = tactful.profile.list().map(({ event }) => event);
  // Relative to the present: an edited time makes no event older.
  const events: SeedEvent[] = [
    ...seedEventsOf(
      kept.filter((event) => !isMadeByThePage(event)),
      now(),
    ),
  ];
  const comments: string[] = [];
  for (const [path, value] of edits.facts) {
    const more = eventsToReach(path, tactful.fact(path), value);
    if (more) events.push(...more);
    else comments.push(`  // Set this up in the test: ${path} is ${literal(value)}`);
  }
  for (const [experience, arm] of edits.arms)
    comments.push(`  // Set this up in the test: ${experience} is assigned arm ${arm}`);
  return { events, comments };
};

/**
 * Returns the source of the test.
 *
 * @param path - The path of the page with its query.
 */
export const testSource = (
  host: InspectorContext,
  edits: Edits,
  edited: EditedDecisions,
  path: string,
): string => {
  const { now = host.now(), consent } = edits;
  const tailored = consent ? consent === 'tailored' : host.tactful.consent.get().status === 'tailored';
  const { events, comments } = seedFor(host, edits);
  const clock =
    edits.now !== undefined && `  await tactful.setClock(${literal(new Date(now).toISOString())});`;
  const body = tailored
    ? [
        ...comments,
        clock,
        '  await tactful.seed(',
        '    [',
        ...events.map((event) => `      ${literal(event)},`),
        '    ],',
        `    ${literal(path)},`,
        '  );',
        ...expectations(edited),
      ]
    : [
        clock,
        `  await tactful.open(${literal(path)});`,
        `  await tactful.decline();`,
        '  await expect(page).toBeGeneric();',
      ];
  return [
    "import { expect, test } from '@tactful/playwright';",
    '',
    `test(${literal(`${path} is decided as in the inspector`)}, async ({ page, tactful }) => {`,
    ...body.filter((line) => line !== false),
    '});',
    '',
  ].join('\n');
};
