/** Options of both commands for recommendations. */
import type { OptionInfo } from '../command-info.ts';
import { PROGRESS } from './shared-options.ts';

const number = (sentence: string, otherwise: string, example: string): OptionInfo => ({
  type: 'string',
  value: '<number>',
  sentence,
  default: otherwise,
  example,
});

/** The catalog, columns and thresholds. */
const inputOptions = (command: string): { readonly [name: string]: OptionInfo } => ({
  catalog: {
    type: 'string',
    value: '<file>',
    sentence:
      'The catalog (CSV, JSON or Parquet) with id, title, category, brand, price and group (variants have the same group).',
    default: 'Only what the logs contain about items.',
    example: `tactful ${command} orders.csv --catalog products.csv`,
  },
  columns: {
    type: 'string',
    multiple: true,
    value: '<field=column>',
    sentence:
      'The column of a field, if its name is not a usual one. Fields: order, session, time, customer, item, event, quantity, price, title, category, brand, group. May be repeated.',
    default: 'Usual names, such as order_id, ordered_at, customer_id, item_id.',
    example: `tactful ${command} orders.csv --columns item=Article`,
  },
  'order-customers': number(
    'A pair from orders counts only if at least this many distinct customers bought both items. At least 2.',
    '5.',
    `tactful ${command} orders.csv --order-customers 10`,
  ),
  'click-customers': number(
    'A pair from clicks counts only if at least this many distinct visitors viewed both items. At least 2.',
    '3.',
    `tactful ${command} clicks.csv --click-customers 5`,
  ),
});

/** The options, with the name of the command for their examples. */
export const recommendOptions = (command: string): { readonly [name: string]: OptionInfo } => ({
  ...inputOptions(command),
  reviewed: {
    type: 'string',
    value: '<file.json>',
    sentence:
      'Categories and titles whose sensitive names have another meaning: an object of names, each with the explanation.',
    default: 'The file tactful.reviewed.json, if it exists.',
    example: `tactful ${command} orders.csv --reviewed reviewed.json`,
  },
  'skip-invalid': {
    type: 'boolean',
    sentence: 'Leaves out rows with issues, and reports how many.',
    default: 'Rows with issues are reported with their lines, and nothing is written.',
    example: `tactful ${command} orders.csv --skip-invalid`,
  },
  memory: {
    type: 'string',
    value: '<size>',
    sentence: 'The memory limit of the database. Larger intermediate results go to a temporary folder.',
    default: '300MB.',
    example: `tactful ${command} orders.csv --memory 2GB`,
  },
  threads: number('The number of threads.', '2.', `tactful ${command} orders.csv --threads 8`),
  progress: PROGRESS,
});
