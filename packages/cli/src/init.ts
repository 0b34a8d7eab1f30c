/** Owns the first config of a shop, and what to do next. */

/** A config that does one thing well, and that the linter has nothing to say about. */
export const STARTER: string = `{
  "version": 1,
  "site": {
    "name": "Your shop",
    "controller": "Your company, its seat",
    "policy": "/privacy",
    "benefit": "See the shelves you come for first, and nothing twice that you have bought."
  },
  "purposes": {
    "pages": {
      "label": "Arranging the shop for you",
      "benefit": "What you like comes first.",
      "dataCategories": ["browsing", "cart", "purchases", "service", "stated"]
    }
  },
  "experiences": [
    {
      "id": "row-by-interest",
      "slot": "row",
      "action": "rank",
      "by": "category",
      "when": { "viewed.all.30d": { "$gte": 2 } },
      "duringCare": true,
      "benefit": "The shelves you like come first; nothing is left out."
    },
    {
      "id": "hero-coats",
      "slot": "hero",
      "variant": "coats",
      "when": { "viewed.category.coats.7d": { "$gte": 3 } },
      "promotes": { "categories": ["coats"] },
      "benefit": "The front page opens on the shelf you come for."
    }
  ],
  "caps": { "all": { "day": 40 } }
}
`;

/** JSON has no comments: they stand beside it. @param file - The config's name. */
export const nextSteps = (file: string): string => `# What to do with ${file}

- \`site\`: who speaks to the visitor, who is responsible, where the policy is, and what the visitor gains. The prompt
  says exactly this; make it true and short.
- \`purposes\`: what you use data for. Each has its own switch. Ask for those \`dataCategories\` alone that your experiences read:
  browsing, searching, cart, purchases, service, usage, stated.
- \`experiences[0]\` orders the row \`data-tactful-slot="row"\` by what each visitor likes. It keeps every item; mark
  them with \`data-tactful-item\` and \`data-tactful-category\`.
- \`experiences[1]\` shows the variant \`coats\` in the slot \`hero\` to who looked at three coats in a week, and is silent
  for 90 days once a coat was bought. Replace \`coats\` by a category of yours, and write the variant into your page:

      <section data-tactful-slot="hero">
        <h2>What everybody sees</h2>
        <template data-tactful-variant="coats"><h2>The coat rail is full</h2></template>
      </section>

- \`caps.all\`: how often tailored content may be seen in all. Messages need a cap of their own.

Then:

    tactful lint ${file} --pages 'dist/**/*.html'
    tactful simulate ${file} visit.jsonl --html timeline.html
    tactful types ${file} --out tactful.d.ts

A log to begin with, one JSON object a line, as \`visit.jsonl\`:

    {"at": "0s", "page": {"path": "/"}}
    {"at": "+20s", "name": "view_item", "items": [{"id": "coat-1", "category": "coats"}]}
    {"at": "+30s", "name": "view_item", "items": [{"id": "coat-2", "category": "coats"}]}
    {"at": "+40s", "name": "view_item", "items": [{"id": "coat-3", "category": "coats"}]}
    {"at": "1d", "page": {"path": "/"}}
`;
