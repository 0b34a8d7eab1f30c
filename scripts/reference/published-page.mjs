/** The reference of the published config, from its types, with an example that the build writes. */
import { code, page, table } from './markdown.mjs';
import { importSource, interfacesIn } from './source.mjs';

const TYPES = 'packages/rules/src/config/published.ts';

/** The interfaces with their titles, outermost first. */
const SECTIONS = /** @type {const} */ ([
  ['PublishedConfig', 'Top level'],
  ['PublishedExperience', '`experiences[]`'],
  ['PublishedExperiment', '`experiences[].experiment`'],
  ['RecordingRule', '`record[]`'],
]);

/** @returns {Promise<{ text: string, problems: string[] }>} */
export async function publishedPage() {
  const interfaces = interfacesIn(TYPES);
  const { publishConfig, PUBLISHED_FORMAT: format } = await importSource('packages/core/src/internal.ts');
  /** @type {string[]} */
  const problems = [];
  const blocks = SECTIONS.flatMap(([name, title]) => {
    const fields = Object.entries(interfaces[name] ?? {});
    if (!fields.length) problems.push(`${TYPES} has no interface ${name}.`);
    for (const [key, { comment }] of fields)
      if (!comment) problems.push(`${TYPES}: ${name}.${key} has no comment.`);
    return [
      `## ${title}`,
      table(
        ['key', ''],
        fields.map(([key, { comment }]) => [code(key), comment]),
      ),
    ];
  });
  const { STARTER_CONFIG: starter } = await importSource('packages/cli/src/starter.ts');
  const example = JSON.stringify(publishConfig(JSON.parse(starter)), null, 2);
  const intro = `\`tactful build\` writes this file, and pages read it without a validator. Do not edit it: change the [config](config.md), and build it again. The keys below are added to those of the config or replace them; all other keys are unchanged. \`audiences\`, \`when\`, \`audience\`, \`promotes\` and \`duringCare\` are resolved.`;
  const rule = `This is version ${format} of the format. Pages refuse a file of another version, and one whose structure was changed. An experience that was changed is left out: see \`not-published\` in [issues of a config](config-issues.md).`;
  return {
    text: page('Published config', TYPES, [
      intro,
      rule,
      ...blocks,
      '## Example',
      `\`\`\`json\n${example}\n\`\`\``,
    ]),
    problems,
  };
}
