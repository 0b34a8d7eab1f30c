/** Checks that every relative link and image of the Markdown files leads to a file, and every `#` to a heading. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** GitHub's id of a heading. @param {string} heading */
const idOf = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** Text without code blocks and code spans. @param {string} text */
const withoutCode = (text) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** Ids of the headings of a Markdown file. @param {string} text */
const idsOf = (text) =>
  [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    idOf(heading),
  );

/**
 * Links of a Markdown file that lead nowhere.
 * @param {string} path Relative to the repository.
 * @returns {string[]}
 */
export function brokenLinks(path) {
  const text = readFileSync(join(ROOT, path), 'utf8');
  // The text of a link can contain an image, so only the target is matched.
  const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false;
    const [file = '', id] = target.split('#');
    const at = file === '' ? join(ROOT, path) : join(ROOT, dirname(path), decodeURIComponent(file));
    if (!existsSync(at)) return true;
    return id !== undefined && statSync(at).isFile() && !idsOf(readFileSync(at, 'utf8')).includes(id);
  });
}

const markdownFiles = () =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)));

if (process.argv[1] === import.meta.filename) {
  const broken = markdownFiles().flatMap((path) =>
    brokenLinks(path).map((target) => `${path}: ${target} does not exist`),
  );
  for (const line of broken) console.log(line);
  console.log(broken.length === 0 ? 'Every link leads to a file.' : `${broken.length} broken links.`);
  process.exitCode = broken.length === 0 ? 0 : 1;
}
