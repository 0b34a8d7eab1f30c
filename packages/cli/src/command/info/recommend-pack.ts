/** Describes `tactful recommend pack`. */
import type { CommandInfo, OptionInfo } from '../command-info.ts';
import { RECOMMEND_BUILD } from './recommend.ts';
import { recommendOptions } from './recommend-options.ts';

const file = (sentence: string, name: string): OptionInfo => ({
  type: 'string',
  value: '<file>',
  sentence,
  default: 'None.',
  example: `tactful recommend pack products.csv --${name} ${name}.parquet`,
});

const {
  'order-customers': orders,
  'click-customers': clicks,
  ...shared
} = recommendOptions('recommend pack');

/** Options that both commands have: they are about writing lists. */
const { reviewed, memory, threads, progress } = shared;
const { out, json, force } = RECOMMEND_BUILD.options;

/** Builds lists from pairs of a warehouse. */
export const RECOMMEND_PACK: CommandInfo = {
  name: 'recommend pack',
  usage: '<catalog>',
  sentence: 'Builds the lists from pairs that a warehouse counted with the statements of Tactful.',
  details:
    'The package `@tactful/recommend` contains the statements in its folder `sql`, also as projects for dbt and Dataform. Files are CSV, JSON or Parquet, with the columns of the statements and the ids of the catalog.',
  options: {
    ...(out && { out: { ...out, example: 'tactful recommend pack products.csv --out lists' } }),
    'order-pairs': file('Pairs from orders: src, dst, w, k.', 'order-pairs'),
    'order-items': file('Items of orders: item_id, n, k, r.', 'order-items'),
    'click-pairs': file('Pairs from clicks: src, dst, w, k.', 'click-pairs'),
    'click-items': file('Items of clicks: item_id, n, k, r.', 'click-items'),
    ...(orders && { 'order-customers': orders }),
    ...(clicks && { 'click-customers': clicks }),
    ...(reviewed && { reviewed }),
    ...(memory && { memory }),
    ...(threads && { threads }),
    ...(json && { json }),
    ...(force && { force }),
    ...(progress && { progress }),
  },
  exitCodes: RECOMMEND_BUILD.exitCodes,
  example: 'npx tactful recommend pack products.csv --order-pairs pairs.parquet --order-items items.parquet',
};
