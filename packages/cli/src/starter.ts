/** The config and the guide that `tactful init` writes. */
import type { ShopCatalog } from './catalog/shop-catalog.ts';

/** A small config without lint issues. */
export const STARTER_CONFIG: string = `{
  "version": 1,
  "site": {
    "name": "Your shop",
    "controller": "Your company, its seat",
    "policy": "/privacy",
    "benefit": "We remember what you view and buy, in this browser only, to show your favorite categories first."
  },
  "purposes": {
    "pages": {
      "label": "Personalized pages",
      "use": "showing your favorite categories first",
      "benefit": "What you like comes first.",
      "dataCategories": ["browsing", "cart", "purchases", "service", "stated"]
    }
  },
  "experiences": [
    {
      "id": "row-by-interest",
      "name": "Your favorite categories first",
      "slot": "row",
      "action": "rank",
      "by": "category",
      "when": { "viewed.all.30d": { "$gte": 2 } },
      "duringCare": true,
      "benefit": "Your favorite categories come first; nothing is left out."
    },
    {
      "id": "hero-coats",
      "name": "Coats on the front page",
      "slot": "hero",
      "variant": "coats",
      "when": { "viewed.category.coats.7d": { "$gte": 3 } },
      "promotes": { "categories": ["coats"] },
      "benefit": "The front page starts with your favorite category."
    }
  ],
  "slots": {
    "row": { "name": "Categories" },
    "hero": { "name": "Front page" }
  },
  "caps": {
    "all": { "day": 40 }
  },
  "catalog": {
    "names": { "coats": "Coats" }
  }
}
`;

const indented = (value: unknown): string => JSON.stringify(value, undefined, 2).replaceAll('\n', '\n  ');

/** The JSON Schema in the package, relative to a config: editors complete and check the config by it. */
export const schemaFor = (file: string): string =>
  `${'../'.repeat(file.split('/').length - 1) || './'}node_modules/tactful/dist/config.schema.json`;

/** Returns the small config with the categories and brands of a shop. @param file - The config's name. */
export const starterConfig = (file: string, { categories, brands, setAside }: ShopCatalog): string => {
  const catalog = {
    ...(Object.keys(categories).length ? { categories } : {}),
    ...(Object.keys(brands).length ? { brands } : {}),
    // An experience is about it.
    ...(Object.hasOwn(categories, 'coats') ? {} : { names: { coats: 'Coats' } }),
  };
  const parts = [
    `"catalog": ${indented(catalog)}`,
    ...(setAside.length ? [`"sensitive": ${indented({ categories: setAside.map(({ id }) => id) })}`] : []),
  ];
  return STARTER_CONFIG.replace('{', `{\n  "$schema": ${JSON.stringify(schemaFor(file))},`).replace(
    /"catalog": [\s\S]*$/,
    `${parts.join(',\n  ')}\n}\n`,
  );
};

const setAsideText = ({ setAside }: ShopCatalog): string =>
  setAside.length
    ? `
## Categories that are set aside

Their names are sensitive: viewing them reveals something intimate. They are in \`sensitive.categories\` and are never recorded. If a
name has another meaning, move its id to \`catalog\`, and explain it in a file such as \`tactful.reviewed.json\`.

${setAside.map(({ id, name, reason }) => `- \`${id}\` (${name}): ${reason}`).join('\n')}
`
    : '';

/** The parts of the guide that depend on the shop. */
export interface GuideInput {
  /** The config's name. */
  readonly file: string;
  readonly catalog: ShopCatalog;
  /** How to add Tactful to the pages of the platform. */
  readonly platform: string;
}

/** Returns the guide to the config, because JSON has no comments. */
export const starterGuide = ({ file, catalog, platform }: GuideInput): string => `# Next steps for ${file}

- \`$schema\`: editors complete and check the config by this file, after \`npm install --save-dev tactful\`.
- \`site\`: the name of the shop, the company that is responsible, the privacy policy, and the benefit for the visitor. The
  prompt shows these texts; make them true and short.
- \`purposes\`: what you use data for. Each has its own switch. List only the \`dataCategories\` that your experiences read:
  browsing, searching, cart, purchases, service, usage, stated.
- \`experiences[0]\` sorts the row \`data-tactful-slot="row"\` by the categories that each visitor views most. It keeps every
  item; mark items with \`data-tactful-item\` and \`data-tactful-category\`. Only categories that the config names are
  recorded: list yours, as in \`"catalog": { "categories": { "coats": "Coats" } }\`.
- \`experiences[1]\` shows the variant \`coats\` in the slot \`hero\` to visitors who viewed three coats in a week. It stops
  for 90 days after a coat was bought. Replace \`coats\` with a category of yours, and add the variant to your page:

      <section data-tactful-slot="hero">
        <h2>New this season</h2>
        <template data-tactful-variant="coats"><h2>New coats are in</h2></template>
      </section>

- \`caps.all\`: the limit of exposures of personalized content in total. A message needs a cap of its own.

Then run the following. Pages load the file that \`tactful build\` writes: run it again after each change.

    npx tactful lint ${file} --pages 'dist/**/*.html'
    npx tactful build ${file}
    npx tactful simulate ${file} visit.jsonl --html timeline.html
    npx tactful types ${file} --out tactful.d.ts

Pages that code renders have no HTML to check: \`npx tactful lint ${file} --code src\` compares the code with the config.

A first log, one JSON object per line, for \`visit.jsonl\`:

    {"at": "0s", "page": {"path": "/"}}
    {"at": "+20s", "name": "view_item", "items": [{"id": "coat-1", "category": "coats"}]}
    {"at": "+30s", "name": "view_item", "items": [{"id": "coat-2", "category": "coats"}]}
    {"at": "+40s", "name": "view_item", "items": [{"id": "coat-3", "category": "coats"}]}
    {"at": "1d", "page": {"path": "/"}}

${platform}${setAsideText(catalog)}`;
