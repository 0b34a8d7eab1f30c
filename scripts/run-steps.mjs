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
 * @property {boolean} [parallel] It may run at the same time as the neighboring parallel steps: it changes no file that
 *   they read, and its result does not depend on the load of the machine.
 */

const PARALLEL_STEPS = 2;

/** The steps in order; neighboring parallel steps form one group. @param {readonly Step[]} steps */
function groupSteps(steps) {
  /** @type {Step[][]} */
  const groups = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.parallel && last?.[0]?.parallel) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

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
 * Runs the steps in order, and parallel ones two at a time. After a failure the other steps still run, unless the
 * failed step is required.
 *
 * @param {readonly Step[]} steps
 * @returns {Promise<string[]>} The titles of the steps that failed.
 */
export async function runSteps(steps) {
  /** @type {Step[]} */
  const failed = [];
  for (const group of groupSteps(steps)) {
    const waiting = [...group];
    const worker = async () => {
      for (let step = waiting.shift(); step; step = waiting.shift()) {
        const name = `[${steps.indexOf(step) + 1}/${steps.length}] ${step.title}`;
        if (!(await runStep(name, step, { quiet: group.length > 1 }))) failed.push(step);
      }
    };
    await Promise.all(Array.from({ length: PARALLEL_STEPS }, worker));
    if (failed.some(({ required }) => required)) break;
  }
  return failed.map(({ title }) => title);
}
