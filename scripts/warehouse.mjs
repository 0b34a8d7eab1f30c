/**
 * Runs the dbt project and the Dataform project of `@tactful/recommend` with their own tools. It installs these into a temporary
 * folder, which it removes: dbt from PyPI, and Dataform from npm. A tool that cannot be installed is skipped, with the reason.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './steps/run.mjs';

/** Later versions of dbt download a parser from GitHub when they are installed. */
const DBT = ['dbt-core~=1.10.0', 'dbt-duckdb~=1.11.0'];
const DATAFORM = '@dataform/cli@3.0.69';
const TEST = 'packages/recommend/src/sql/warehouse-tools.test.ts';

/** Runs a command, and returns its last lines if it failed. @param {readonly string[]} command */
async function failureOf(command) {
  const { ok, output } = await run(command, { quiet: true });
  return ok ? undefined : output.trim().split('\n').slice(-3).join('\n');
}

/** Prints the reason. @param {string} reason @param {string} [output] */
function skip(reason, output) {
  console.log(`skipped: ${reason}${output ? `\n${output}` : ''}`);
  return {};
}

/** @param {string} folder @returns {Promise<{ TACTFUL_DBT?: string }>} */
async function installDbt(folder) {
  if (await failureOf(['python3', '--version'])) return skip('no Python');
  const environment = join(folder, 'python');
  const noEnvironment = await failureOf(['python3', '-m', 'venv', environment]);
  if (noEnvironment) return skip('Python without venv', noEnvironment);
  const programs = join(environment, process.platform === 'win32' ? 'Scripts' : 'bin');
  console.log(`installing ${DBT.join(' and ')}`);
  const failure = await failureOf([join(programs, 'python'), '-m', 'pip', 'install', '--quiet', ...DBT]);
  return failure ? skip('dbt cannot be installed', failure) : { TACTFUL_DBT: programs };
}

/** @param {string} folder @returns {Promise<{ TACTFUL_DATAFORM?: string }>} */
async function installDataform(folder) {
  const prefix = join(folder, 'node');
  mkdirSync(prefix);
  console.log(`installing ${DATAFORM}`);
  const options = ['--no-audit', '--no-fund', '--no-save'];
  const failure = await failureOf(['npm', 'install', '--prefix', prefix, ...options, DATAFORM]);
  if (failure) return skip('Dataform cannot be installed', failure);
  return { TACTFUL_DATAFORM: join(prefix, 'node_modules/.bin/dataform') };
}

const folder = mkdtempSync(join(tmpdir(), 'tactful-warehouse-'));
try {
  const env = { ...(await installDbt(folder)), ...(await installDataform(folder)) };
  if (Object.keys(env).length) {
    const { ok } = await run(['vitest', 'run', '--project', 'node', TEST], { env });
    process.exitCode = ok ? 0 : 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
