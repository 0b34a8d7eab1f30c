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

/** @type {Record<string, readonly [text: string, example: string]>} */
const EVENT_TEXTS = {
  page_view: ['A page was viewed. The page package records it.', '{ name: "page_view" }'],
  view_item: [
    'A product was viewed.',
    '{ name: "view_item", items: [{ id: "parka", category: "coats", price: 180 }] }',
  ],
  view_item_list: ['A list of products was viewed.', '{ name: "view_item_list", category: "coats" }'],
  search: ['The search of the shop was used.', '{ name: "search", term: "raincoat" }'],
  add_to_cart: [
    'A product was added to the cart.',
    '{ name: "add_to_cart", items: [{ id: "parka", quantity: 1 }] }',
  ],
  remove_from_cart: [
    'A product was removed from the cart.',
    '{ name: "remove_from_cart", items: [{ id: "parka" }] }',
  ],
  begin_checkout: ['The checkout was started.', '{ name: "begin_checkout" }'],
  purchase: [
    'Products were bought. With `order`, a reloaded page does not count twice.',
    '{ name: "purchase", order: "A-17", items: [{ id: "parka", category: "coats" }] }',
  ],
  care_open: ['A service case was opened.', '{ name: "care_open" }'],
  care_close: [
    'A service case was closed, with its `outcome`.',
    '{ name: "care_close", outcome: "resolved" }',
  ],
  use_feature: ['A feature of the site was used.', '{ name: "use_feature", feature: "size-guide" }'],
  state_preference: [
    'The visitor responded to a question. The widget records it.',
    '{ name: "state_preference", question: "pastimes", answers: ["camping"] }',
  ],
  dismiss: [
    'The visitor dismissed an experience. Core records it.',
    '{ name: "dismiss", experience: "hero-coats" }',
  ],
  expose: [
    'A personalized slot was visible. Core records it.',
    '{ name: "expose", experience: "hero-coats" }',
  ],
};

/** @returns {Promise<Page>} */
export async function eventsPage() {
  const names = Object.keys(unionIn(EVENTS, 'EventName'));
  /** @type {{ CATEGORY_OF: Record<string, string>, FACT_REFERENCE: Fact[] }} */
  const { CATEGORY_OF: categoryOf, FACT_REFERENCE: facts } = await importSource(INTERNAL);
  const problems = [
    ...names
      .filter((name) => !(name in EVENT_TEXTS))
      .map((name) => `The event "${name}" has no text in scripts/reference/data-pages.mjs.`),
    ...Object.keys(EVENT_TEXTS)
      .filter((name) => !names.includes(name))
      .map((name) => `The event "${name}" does not exist.`),
  ];
  const factsOf = (/** @type {string} */ name) =>
    [...new Set(facts.filter(({ events }) => events.includes(name)).map(({ path }) => path.split('.')[0]))]
      .map(code)
      .join(', ');
  const rows = names.map((name) => {
    const [text = '', example = ''] = EVENT_TEXTS[name] ?? [];
    return [
      code(name),
      text,
      categoryOf[name] ?? '',
      factsOf(name) || 'none',
      code(`tactful.track(${example})`),
    ];
  });
  const intro =
    'Events have the names of GA4 e-commerce, or one of our own. The page package reads them from `dataLayer`, JSON-LD and `data-tactful-event`; other code calls `tactful.track`. An event is recorded only if the visitor has consented and some experience reads it, and only with the fields that are read. By default, no event is recorded.';
  const columns = ['event', '', 'data category', 'facts', 'example'];
  return { text: page('Events', EVENTS, [intro, table(columns, rows)]), problems };
}
