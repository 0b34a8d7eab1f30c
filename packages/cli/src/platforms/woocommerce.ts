/** The guide for WordPress with WooCommerce. */

/** How to add Tactful to a WooCommerce shop. */
export const WOOCOMMERCE_GUIDE = `## Add Tactful to WooCommerce

The [plugin for WordPress](https://github.com/tactful/tactful/blob/main/docs/guides/wordpress.md) needs no change of the theme: it has settings, blocks for slots, the events of carts and
orders, and follows consent tools. Without it:

Copy \`tactful*.js\` of the npm package \`@tactful/script\` and \`tactful.published.json\` into \`wp-content/uploads/tactful/\`. Then add this to the
\`functions.php\` of your child theme, or to a plugin for snippets:

\`\`\`php
add_action( 'wp_head', function () {
	$base = content_url( 'uploads/tactful/' );
	printf(
		'<script src="%1$stactful.js" data-config="%1$stactful.published.json"></script>',
		esc_url( $base )
	);
}, 1 );
\`\`\`

- Exclude \`tactful.js\` from plugins that delay, combine or minify scripts: a late script changes the page late.
- WooCommerce describes each product in JSON-LD, which Tactful reads. For carts and orders, use a plugin that writes GA4 e-commerce events to
  \`dataLayer\`.
- Mark a slot in a "Custom HTML" block.
- A page cache needs no setting: the HTML is the same for every visitor.
`;
