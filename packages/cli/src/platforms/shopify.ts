/** The guide for Shopify themes. */

/** How to add Tactful to a Shopify theme. */
export const SHOPIFY_GUIDE = `## Add Tactful to a Shopify theme

The [theme app extension](https://github.com/tactful/tactful/blob/main/docs/guides/shopify.md) needs no change of the theme. Without an app:

Upload \`tactful*.js\` of the npm package \`@tactful/script\` and \`tactful.published.json\` to the folder \`assets\` of the theme. Then add this to
\`layout/theme.liquid\`, directly after \`<head>\`:

\`\`\`liquid
<script
  src="{{ 'tactful.js' | asset_url }}"
  data-config="{{ 'tactful.published.json' | asset_url }}"
  crossorigin="anonymous"
></script>
\`\`\`

- The files come from another origin, which must allow the shop in \`Access-Control-Allow-Origin\`. Check it with the first page: if it does not, the console
  shows an error and the page its standard content.
- Themes describe each product in JSON-LD, which Tactful reads; \`ShopifyAnalytics.meta\` is read, too.
- Mark a slot in a "Custom Liquid" section.
- The checkout is not part of the theme: orders are recorded only if the order page shows them.
`;
