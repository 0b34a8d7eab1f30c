/** Runs a list of steps and prints a line of progress for each. Needs no installed package. */

/** @param {number} startedAt Epoch ms. */
export const secondsSince = (startedAt) => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;

/** @typedef {{ quiet?: boolean }} RunOptions `quiet` is set while other steps run at the same time. */

/**
 * @typedef {object} StepResult
 * @property {boolean} ok
 * @property {string} [output] The output of the step, if it ran quietly.
 * @property {string} [note] A few words for the line of progress.
 */

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {(options: RunOptions) => Promise<StepResult>} run
 * @property {string} advice The next thing to do if it fails.
 * @property {boolean} [required] The steps after it cannot run without it.
 */

const PARALLEL_STEPS = 2;

/**
 * Runs one step and prints its progress, its output and, if it fails, its advice.
 *
 * @param {string} name
 * @param {Step} step
 * @param {RunOptions} options
 * @returns {Promise<boolean>} Whether it passed.
 */
async function runStep(name, step, options) {
  const startedAt = Date.now();
  console.log(`${name} …`);
  const { ok, output, note } = await step.run(options);
  if (output && (options.quiet || !ok)) console.log(output.trimEnd());
  console.log(`${name}: ${ok ? 'done' : 'FAILED'} in ${secondsSince(startedAt)}${note ? ` (${note})` : ''}`);
  if (!ok) console.error(`  → ${step.advice}`);
  return ok;
}

/**
 * Runs the steps in order, and those of a list two at a time: none of them changes a file that another one reads, and
 * none depends on the load of the machine. After a failure the other steps still run, unless the failed step is required.
 *
 * @param {readonly (Step | Step[])[]} groups
 * @returns {Promise<string[]>} The titles of the steps that failed.
 */
export async function runSteps(groups) {
  const count = groups.flat().length;
  /** @type {Step[]} */
  const failed = [];
  let started = 0;
  for (const group of groups) {
    const waiting = [group].flat();
    const options = { quiet: waiting.length > 1 };
    const worker = async () => {
      for (let step = waiting.shift(); step; step = waiting.shift()) {
        const name = `[${++started}/${count}] ${step.title}`;
        if (!(await runStep(name, step, options))) failed.push(step);
      }
    };
    await Promise.all(Array.from({ length: PARALLEL_STEPS }, worker));
    if (failed.some(({ required }) => required)) break;
  }
  return failed.map(({ title }) => title);
}
