/** The reference of the command line, from its table of commands. */
import { code, page, table } from './markdown.mjs';
import { importSource } from './source.mjs';

const COMMANDS = 'packages/cli/src/command/commands.ts';
const DEFAULT_FILE = 'packages/cli/src/command/default-config.ts';

/** @param {string} text */
const block = (text) =>
  text.startsWith('  ') ? `\`\`\`\n${text.replace(/^ {2}/gm, '')}\n\`\`\`` : text.replace(/\n/g, ' ');

/** @returns {Promise<{ text: string, problems: string[] }>} */
export async function cliPage() {
  /** @type {typeof import('../../packages/cli/src/command/commands.ts')} */
  const { COMMANDS: commands } = await importSource(COMMANDS);
  /** @type {typeof import('../../packages/cli/src/command/default-config.ts')} */
  const { DEFAULT_CONFIG_FILE: file } = await importSource(DEFAULT_FILE);
  /** @type {string[]} */
  const problems = [];
  const blocks = commands.flatMap(({ name, usage, sentence, details, options, exitCodes, example }) => {
    const rows = Object.entries(options).map(([option, info]) => {
      for (const key of /** @type {const} */ (['sentence', 'default', 'example']))
        if (!info[key]) problems.push(`The option --${option} of "${name}" has no ${key}.`);
      return [
        code(`${info.short ? `-${info.short}, ` : ''}--${option}${info.value ? ` ${info.value}` : ''}`),
        info.sentence,
        info.default,
        code(info.example),
      ];
    });
    const codes = Object.entries(exitCodes).map(([exitCode, meaning]) => `${exitCode}: ${meaning}`);
    return [
      `## \`tactful ${name}\``,
      sentence,
      `\`\`\`sh\ntactful ${name} ${usage} [options]\n\`\`\``,
      ...(details ? details.split('\n\n').map(block) : []),
      table(['option', '', 'default', 'example'], rows),
      `Exit codes: ${codes.join('; ')}.`,
      `Example:\n\n\`\`\`sh\n${example}\n\`\`\``,
    ];
  });
  if (commands.length === 0) problems.push('The command line has no commands.');
  const intro = `The \`tactful\` command is in the npm package \`tactful\`. The default config is \`${file}\` in the current folder.`;
  const rows = commands.map(({ name, sentence }) => [code(name), sentence]);
  return { text: page('Command line', COMMANDS, [intro, table(['command', ''], rows), ...blocks]), problems };
}
