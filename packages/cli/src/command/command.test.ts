import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { COMMANDS, run } from '../index.ts';

const FIXTURES = join(import.meta.dirname, '../../testing/fixtures');
const DEMO = join(import.meta.dirname, '../../../../demo-site/tactful.json');
const NOW = Date.UTC(2026, 10, 22);

// Slow when other tests run at the same time.
vi.setConfig({ testTimeout: 20_000 });

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tactful-cli-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @param step - Milliseconds by which the clock advances at each read. */
const call = async (argv: readonly string[], { step = 0, isTTY = false } = {}): Promise<CommandResult> => {
  let [out, err, at] = ['', '', NOW];
  const code = await run(
    {
      version: '1.2.3',
      cwd,
      now: () => (at += step),
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      isTTY,
    },
    argv,
  );
  return { code, out, err };
};

const there = (file: string): string => readFileSync(join(cwd, file), 'utf8');
const put = (file: string, text: string): void => writeFileSync(join(cwd, file), text);
const fixture = (file: string): string => join(FIXTURES, file);

describe('tactful', () => {
  test.each(['init', 'add', 'dev', 'lint', 'build', 'simulate', 'types'])(
    '%s --help shows the usage, every option and the exit codes',
    async (name) => {
      const { code, out, err } = await call([...name.split(' '), '--help']);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`tactful ${name}`);
      const command = COMMANDS.find((candidate) => candidate.name === name);
      expect(out).toContain(command?.sentence);
      for (const option of Object.keys(command?.options ?? {})) expect(out).toContain(`--${option}`);
      expect(out).toContain('Exit codes: 0 ');
      expect((await call(['--help'])).out).toContain(`  ${name} `);
    },
  );

  test.each([['--version'], ['-v'], ['version']])('%s prints the version', async (argument) => {
    expect(await call([argument])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });

  test.each([
    [[], 'tactful <command>'],
    [['linnt'], 'unknown command "linnt"; did you mean "lint"?'],
    [['lint', '--srif'], 'unknown option --srif; did you mean --sarif?'],
    [['lint', 'nowhere.json'], 'nowhere.json: cannot be read: it does not exist'],
    [['lint', '.'], '.: cannot be read: it is a folder'],
    [['lint', '--pages', 'nowhere/*.html'], 'nowhere/*.html: no files found'],
    [
      ['simulate', 'one.json'],
      'expected a config and a log, as in "tactful simulate tactful.json visit.jsonl", got 1',
    ],
    [['simulate', 'a', 'b', '--start', 'soon'], '--start: expected a date'],
    [['types', 'a', 'b'], 'expected one config, got 2'],
    [['build', 'a', 'b'], 'expected one config, got 2'],
    [['recommend'], 'unknown command "recommend"'],
    [['recommend', 'biuld'], 'unknown command "recommend biuld"; did you mean "recommend build"?'],
    [['recommend', 'build'], 'expected at least one log, such as orders.csv'],
    [['init', '--platform', 'nxt'], 'unknown platform "nxt"; did you mean "next"?'],
    [['init', '--platform', 'magento'], 'expected plain, next, nuxt, woocommerce, shopify'],
    [['init', '--platform', 'vue'], 'the code for vue is in https://'],
    [['--versoin'], 'unknown option "--versoin"; did you mean "--version"?'],
    [['quantum'], 'unknown command "quantum"; "tactful --help" lists all'],
    [
      ['build'],
      'tactful.json: cannot be read: it does not exist. Name the config, or write one with "tactful init"',
    ],
  ])('%j exits with 2 and prints the reason', async (argv, message) => {
    const { code, err, out } = await call(argv);
    expect(err).toContain(message);
    expect([code, out]).toEqual([2, '']);
  });

  test('init writes a config without issues, and a guide whose log can be simulated', async () => {
    expect((await call(['init'])).code).toBe(0);
    expect(await call(['lint', '--strict'])).toMatchObject({ code: 0, out: '' });
    const steps = there('tactful.md').match(/^ {4}\{"at".*$/gm) ?? [];
    put('visit.jsonl', steps.map((step) => step.trim()).join('\n'));
    const { code, out } = await call(['simulate', 'tactful.json', 'visit.jsonl']);
    expect(code).toBe(0);
    expect(out).toContain('row → rank (row-by-interest)');
    expect(out).toContain('hero → coats (hero-coats)');
  });

  test.each([
    ['shop.json', './node_modules/tactful/dist/config.schema.json'],
    ['config/eu/shop.json', '../../node_modules/tactful/dist/config.schema.json'],
  ])('init names the schema in the package, for editors of %s', async (file, schema) => {
    await call(['init', file]);
    expect(JSON.parse(there(file)).$schema).toBe(schema);
  });

  test.each([
    ['init', ['init'], 'tactful.json'],
    ['init, for the guide', ['init'], 'tactful.md'],
    ['types', ['types', DEMO, '--out', 'tactful.d.ts'], 'tactful.d.ts'],
    ['simulate', ['simulate', DEMO, fixture('visit.jsonl'), '--html', 'a.html'], 'a.html'],
  ])('%s overwrites no file without --force', async (_, argv, file) => {
    put(file, 'mine');
    const result = await call(argv);
    expect(result).toMatchObject({ code: 2 });
    expect(result.err).toContain(`${file}: already exists; use --force to overwrite it`);
    expect(there(file)).toBe('mine');
    if (file !== 'tactful.md') {
      expect((await call([...argv, '--force'])).code).toBe(0);
      expect(there(file)).not.toBe('mine');
    }
  });
});

describe('tactful lint', () => {
  test('prints one line per issue with its place, and exits with 1', async () => {
    const { code, out, err } = await call(['lint', fixture('unknown-fact.json')]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^\S+unknown-fact\.json:23:9 experiences\[0\]\.when\.veiwed\S+: unknown fact .*did you mean .* \[unknown-fact\]\n$/,
    );
    expect(err).toBe('1 error, 0 warnings\n');
  });

  test('exits with 0 for warnings, and with 1 if --strict is set', async () => {
    expect((await call(['lint', fixture('shadowed.json')])).code).toBe(0);
    expect((await call(['lint', '--strict', fixture('shadowed.json')])).code).toBe(1);
  });

  test.each(['pages.html', 'site', 'site/**/*.html', 'site/*.html'])(
    'reads the pages that %s matches',
    async (pages) => {
      const { mkdirSync } = await import('node:fs');
      mkdirSync(join(cwd, 'site'));
      for (const file of ['pages.html', 'site/pages.html'])
        put(file, readFileSync(fixture('pages.html'), 'utf8'));
      const { code, out } = await call(['lint', fixture('pages.json'), '--pages', pages]);
      expect(code).toBe(1);
      expect(out).toContain(`pages.html:12:46 hero.linked: `);
    },
  );

  test('writes SARIF with a rule, a level and a place for each issue', async () => {
    const { out } = await call(['lint', '--sarif', fixture('unknown-name.json')]);
    const { version, runs } = JSON.parse(out);
    const [{ tool, results }] = runs;
    expect(version).toBe('2.1.0');
    expect(results.map(({ level }: { level: string }) => level)).toEqual(['error', 'warning']);
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(1);
    }
  });

  test('writes the issues as JSON', async () => {
    const { out } = await call(['lint', '--json', fixture('price.json')]);
    expect(JSON.parse(out)).toMatchObject([{ rule: 'price', level: 'error', path: 'experiences[1].slot' }]);
  });
});

describe('progress', () => {
  const CLEAN = ['lint', fixture('clean.json')];
  test('is not shown for short work, nor without a terminal', async () => {
    expect((await call(CLEAN, { isTTY: true, step: 1 })).err).toBe('0 errors, 0 warnings\n');
    expect((await call(CLEAN, { isTTY: false, step: 2000 })).err).toBe('0 errors, 0 warnings\n');
  });

  test('is shown in a terminal for long work, and removed at the end', async () => {
    const { err } = await call(CLEAN, { isTTY: true, step: 2000 });
    expect(err).toContain('\r\u001b[K');
    expect(err).toContain('checking texts');
    expect(err).toContain('\r\u001b[K0 errors');
  });

  test('is printed as lines with --progress', async () => {
    expect((await call([...CLEAN, '--progress'])).err).toMatch(/clean\.json: reading\n/);
  });
});

describe('tactful simulate', () => {
  test('prints the issues of a log with file and line, and exits with 1', async () => {
    put('log.jsonl', '{"at": "0s"}\n{"at": "soon"}\n');
    const { code, err } = await call(['simulate', DEMO, 'log.jsonl']);
    expect(code).toBe(1);
    expect(err).toBe('log.jsonl:2 at: expected a time, as "+5s" or "2d3h", got "soon"\n');
  });

  test('does not run a config that cannot be parsed', async () => {
    const { code, err, out } = await call(['simulate', fixture('syntax.json'), fixture('visit.jsonl')]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('syntax.json:5:3 remove the comma before "}"');
  });
});
