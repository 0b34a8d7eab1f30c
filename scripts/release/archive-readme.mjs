/** The README in the archive of the script. */

/**
 * Returns the text, with the tag of this build.
 *
 * @param {{ version: string, integrity: string }} build The version, and the digest of `tactful.js`.
 */
export const archiveReadme = ({ version, integrity }) => `# Tactful ${version}

The script of Tactful for websites that do not use npm.

1. Copy all files of the folder \`script\` into one folder of your server. Do not mix them with those of another version: \`tactful.js\` loads
   only files of its own build.
2. Add this tag to the head of each page, with the addresses of your server:

   \`\`\`html
   <script src="/tactful.js" integrity="${integrity}" data-config="/tactful.json"></script>
   \`\`\`

3. Write the config, \`tactful.json\`, and copy it to your server. Pages load \`script/tactful-validate.js\` first to check it. If you have Node,
   \`npx tactful build tactful.json\` writes \`tactful.published.json\`, which they load without a check.

Serve the files from the server of your pages: the browser checks the digest of \`tactful.js\` only.

| file | contents |
|---|---|
| \`script/\` | the files to serve, and the licenses of the packages that they contain |
| \`sri.json\` | the digest of each served file, for subresource integrity |
| \`sbom.json\` | the contents of each served file, as CycloneDX |
| \`LICENSE\` | the license of Tactful |

\`SHA256SUMS\` next to the archive contains its digest; \`sha256sum --check --ignore-missing SHA256SUMS\` verifies it.
`;
