/** What the inspector shows, as a test for `@tactful/playwright`. */
import type { LedgerEvent } from '@tactful/core';
import type { StopReason } from '@tactful/rules';
import type { Edits } from './edits.ts';
import type { InspectorHost } from './host.ts';
import { type Past, pastFor, pastOf } from './past.ts';
import type { Supposed, Verdict } from './suppose.ts';

/** Literals as Biome and Prettier write them, near enough: names without quotes, texts in single ones. */
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

/** The page makes these by itself, when the test opens it. */
const isMadeByThePage = ({ name }: LedgerEvent): boolean => name === 'expose' || name === 'page_view';

/** What stops an experience in a test as it does here: of all else a past of events knows nothing. */
const REPEATABLE: readonly (StopReason | undefined)[] = [
  undefined,
  'condition',
  'schedule',
  'care-open',
  'bought-lately',
  'outranked',
];

/** True where the test would be decided by what it cannot bring about: an assignment, a trigger, what was seen before. */
const isLeftOpen = ({ experience, stop }: Verdict): boolean =>
  !!experience.experiment || (experience.trigger ?? 'load') !== 'load' || !REPEATABLE.includes(stop);

const expectations = ({ slots }: Supposed): string[] =>
  slots.map(({ slot, verdicts }) => {
    if (verdicts.some(isLeftOpen))
      return `  // ${slot} is left open: it hangs on an assignment, on a trigger, or on what was seen before.`;
    const winner = verdicts.find(({ stop }) => !stop);
    if (!winner) return `  expect((await tactful.decide(${literal(slot)})).winner).toBeUndefined();`;
    const { experience, variant, reasons } = winner;
    const facts = [...new Set(reasons.map(({ fact }) => fact))];
    const shows = { experience: experience.id, ...(variant && { variant }), reasons: facts };
    return `  await expect(page).toShow(${literal(slot)}, ${literal(shows)});`;
  });

/** The past of the visitor, and a remark for each edit that no past can make true. */
const given = ({ tactful, now }: InspectorHost, edits: Edits) => {
  const kept = tactful.profile.list().map(({ event }) => event);
  // From the present: a supposed time makes nothing older.
  const events: Past[] = [
    ...pastOf(
      kept.filter((event) => !isMadeByThePage(event)),
      now(),
    ),
  ];
  const remarks: string[] = [];
  for (const [path, value] of edits.facts) {
    const more = pastFor(path, tactful.fact(path), value);
    if (more) events.push(...more);
    else remarks.push(`  // To be brought about by you: ${path} is ${literal(value)}`);
  }
  for (const [experience, arm] of edits.arms)
    remarks.push(`  // To be brought about by you: ${experience} is assigned arm ${arm}`);
  return { events, remarks };
};

/** @param path - Of the page, with what it asks for. */
export const asTest = (host: InspectorHost, edits: Edits, supposed: Supposed, path: string): string => {
  const { now = host.now(), choice } = edits;
  const tailored = choice ? choice === 'tailored' : host.tactful.consent.get().status === 'tailored';
  const { events, remarks } = given(host, edits);
  const clock =
    edits.now !== undefined && `  await tactful.setClock(${literal(new Date(now).toISOString())});`;
  const body = tailored
    ? [
        ...remarks,
        clock,
        '  await tactful.seed(',
        '    [',
        ...events.map((event) => `      ${literal(event)},`),
        '    ],',
        `    ${literal(path)},`,
        '  );',
        ...expectations(supposed),
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
    `test(${literal(`${path} is decided as supposed`)}, async ({ page, tactful }) => {`,
    ...body.filter((line) => line !== false),
    '});',
    '',
  ].join('\n');
};
