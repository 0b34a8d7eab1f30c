/** Runs `tactful recommend pack`. */
import type { PackedLog } from '@tactful/recommend';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import type { CommandOptions } from './options.ts';
import { createProgress } from './progress.ts';
import { guard, printReport } from './recommend.ts';
import { loadRecommend, readRecommendInput } from './recommend-input.ts';

const countedOf = (
  options: CommandOptions,
  log: 'order' | 'click',
): PackedLog | undefined | CommandFailure => {
  const [pairs, items] = [options.text(`${log}-pairs`), options.text(`${log}-items`)];
  if (pairs === undefined && items === undefined) return undefined;
  return pairs !== undefined && items !== undefined
    ? { pairs, items }
    : { failure: `--${log}-pairs and --${log}-items are needed together` };
};

/** Builds lists from pairs of a warehouse. */
export const runRecommendPack = async (
  environment: CommandEnvironment,
  options: CommandOptions,
): Promise<ExitCode | CommandFailure> => {
  const recommend = await loadRecommend();
  if (isFailure(recommend)) return recommend;
  const [catalog, ...more] = options.files;
  if (catalog === undefined || more.length)
    return { failure: `expected one catalog, got ${options.files.length} files` };
  const input = readRecommendInput(recommend, environment, options);
  if (isFailure(input)) return input;
  const order = countedOf(options, 'order');
  if (isFailure(order)) return order;
  const click = countedOf(options, 'click');
  if (isFailure(click)) return click;
  if (!order && !click) return { failure: 'expected --order-pairs with --order-items, or those of clicks' };
  const out = options.text('out') ?? 'recommend';
  const counted = { ...(order && { order }), ...(click && { click }) };
  const progress = createProgress(environment, options.flag('progress'));
  return guard(recommend, environment, async () => {
    const packing = { ...input, catalog, counted, out, force: options.flag('force'), onStep: progress.show };
    const report = await recommend.pack(packing).finally(progress.end);
    return printReport(recommend, report, { environment, options, out });
  });
};
