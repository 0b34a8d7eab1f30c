/** The reference of the command line, from the help of each command. */
import { code, page, table } from './markdown.mjs';
import { importSource } from './source.mjs';

const RUN = 'packages/cli/src/command/run.ts';

/** @type {Record<string, string>} */
const EXAMPLES = {
  lint: "npx tactful lint tactful.json --pages 'dist/**/*.html'",
  simulate: 'npx tactful simulate tactful.json visit.jsonl --why',
  types: 'npx tactful types tactful.json --out tactful.d.ts',
  init: 'npx tactful init',
};

/** @returns {Promise<{ text: string, problems: string[] }>} */
export async function cliPage() {
  const { run } = await importSource(RUN);
  const helpOf = async (/** @type {string[]} */ ...args) => {
    let text = '';
    const write = (/** @type {string} */ more) => {
      text += more;
    };
    await run({ out: write, err: write }, [...args, '--help']);
    return text;
  };
  const overview = await helpOf();
  const commands = [...overview.matchAll(/^ {2}(\w[\w-]*) {2,}(.+)$/gm)].map(([, name = '', text = '']) => ({
    name,
    text,
  }));
  /** @type {string[]} */
  const problems = commands.length === 0 ? ['The help of the command line lists no commands.'] : [];
  const blocks = [];
  for (const { name } of commands) {
    const help = await helpOf(name);
    const [usage = '', ...rest] = help.split('\n\n');
    const options = [...help.matchAll(/^ {2}(--[\w-]+) +(.+(?:\n {4,}\S.*)*)$/gm)].map(
      ([, option = '', text = '']) => [code(option), text.replace(/\s+/g, ' ')],
    );
    const text = rest
      .filter((block) => !/^ {2}--|^Exit code/.test(block))
      .map((block) =>
        block.startsWith('  ')
          ? `\`\`\`\n${block.replace(/^ {2}/gm, '')}\n\`\`\``
          : block.replace(/\s*\n\s*/g, ' ').trim(),
      );
    const exit = /Exit code: (.+)/.exec(help)?.[1] ?? '';
    if (!(name in EXAMPLES))
      problems.push(`The command "${name}" has no example in scripts/reference/cli-page.mjs.`);
    if (!exit) problems.push(`The help of "${name}" has no exit codes.`);
    blocks.push(
      `## \`tactful ${name}\``,
      ...text.filter(Boolean),
      `\`\`\`sh\n${usage.trim()}\n\`\`\``,
      ...(options.length > 0 ? [table(['option', ''], options)] : []),
      `Exit codes: ${exit}`,
      `Example:\n\n\`\`\`sh\n${EXAMPLES[name]}\n\`\`\``,
    );
  }
  const intro =
    'The `tactful` command is in `@tactful/cli`. Without options, a command reads `tactful.json` in the current folder.';
  const rows = commands.map(({ name, text }) => [code(name), text]);
  return { text: page('Command line', RUN, [intro, table(['command', ''], rows), ...blocks]), problems };
}
