/** The guide for pages with the script tag. */

/** How to add Tactful to plain pages. */
export const PLAIN_GUIDE = `## Add Tactful to your pages

    npm install @tactful/script

Copy \`node_modules/@tactful/script/dist/tactful*.js\` and the published config to your server, into one folder, and add the tag to the head of each page:

\`\`\`html
<script src="/tactful.js" data-config="/tactful.published.json"></script>
\`\`\`
`;
