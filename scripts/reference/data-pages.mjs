/** The reference of facts and events, from the tables of the core package. */
import { code, page, table } from './markdown.mjs';
import { importSource, unionIn } from './source.mjs';

const INTERNAL = 'packages/core/src/internal.ts';
const FACTS = 'packages/core/src/facts/reference.ts';
const EVENTS = 'packages/core/src/events/event.ts';

/** @typedef {{ text: string, problems: string[] }} Page */
/** @typedef {{ path: string, type: string, sentence: string, unit: string, default: string, example: string, dataCategories: string[], events: string[] }} Fact */

/** @returns {Promise<Page>} */
export async function factsPage() {
  /** @type {{ FACT_REFERENCE: Fact[], FACT_WINDOWS: string[] }} */
  const { FACT_REFERENCE: facts, FACT_WINDOWS: windows } = await importSource(INTERNAL);
  const problems = facts.flatMap(({ path, sentence, default: byDefault, example }) =>
    sentence && byDefault && example
      ? []
      : [`The fact "${path}" has no sentence, default or example in ${FACTS}.`],
  );
  const blocks = [...new Set(facts.map(({ path }) => path.split('.')[0] ?? ''))].flatMap((head) => [
    `## \`${head}\``,
    table(
      ['fact', '', 'type', 'default', 'data categories', 'example'],
      facts
        .filter(({ path }) => path.split('.')[0] === head)
        .map((fact) => [
          code(fact.path),
          fact.sentence,
          fact.unit ? `${fact.type} (${fact.unit})` : fact.type,
          fact.default === '' ? '' : code(fact.default),
          fact.dataCategories.join(', ') || 'none',
          code(fact.example),
        ]),
    ),
  ]);
  const intro = `Conditions test facts. Facts are computed from the stored events, or supplied by the page. The default is the value for a visitor without events. An \`<id>\` is the slug of a name: lower case, with hyphens. A \`<window>\` is one of ${windows.map(code).join(', ')}; \`visit\` is the current visit, and \`daysSince\` is the number of days since the last event.`;
  return { text: page('Facts', FACTS, [intro, ...blocks]), problems };
}

/** @typedef {{ name: string, sentence: string, dataCategory: string, parameters: string[], example: Record<string, unknown> }} Event */

/** An object literal as it is written in code. @param {unknown} value */
const literal = (value) =>
  JSON.stringify(value)
    .replace(/"(\w+)":/g, ' $1: ')
    .replace(/\}/g, ' }');

/** @returns {Promise<Page>} */
export async function eventsPage() {
  const names = Object.keys(unionIn(EVENTS, 'EventName'));
  /** @type {{ EVENT_REFERENCE: Event[], FACT_REFERENCE: Fact[] }} */
  const { EVENT_REFERENCE: events, FACT_REFERENCE: facts } = await importSource(INTERNAL);
  const problems = names
    .filter((name) => !events.some((event) => event.name === name && event.sentence && event.example))
    .map(
      (name) => `The event "${name}" has no sentence or example in packages/core/src/events/reference.ts.`,
    );
  const factsOf = (/** @type {string} */ name) => {
    const paths = facts.filter((fact) => fact.events.includes(name)).map(({ path }) => path.split('.')[0]);
    return [...new Set(paths)].map(code).join(', ') || 'none';
  };
  const rows = events.map(({ name, sentence, dataCategory, parameters, example }) => [
    code(name),
    sentence,
    dataCategory,
    parameters.map(code).join(', ') || 'none',
    factsOf(name),
    code(`tactful.track(${literal(example)})`),
  ]);
  const intro =
    'Events have the names of GA4 e-commerce, or one of our own. The page package reads them from `dataLayer`, JSON-LD and `data-tactful-event`; other code calls `tactful.track`. An event is recorded only if the visitor has consented and some experience reads it, and only with the fields that are read. By default, no event is recorded, and no parameter is required.';
  const columns = ['event', 'when', 'data category', 'parameters', 'facts', 'example'];
  return { text: page('Events', EVENTS, [intro, table(columns, rows)]), problems };
}
