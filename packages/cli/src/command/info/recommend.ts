/** Describes `tactful recommend build` and `tactful recommend evaluate`. */
import type { CommandInfo } from '../command-info.ts';
import { recommendOptions } from './recommend-options.ts';
import { force } from './shared-options.ts';

const INPUT =
  'The logs are CSV, JSON or Parquet files, also compressed with gzip: orders, clicks, or both. Exports of GA4 to BigQuery (as JSON or Parquet), orders of Shopify (CSV or JSON) and of WooCommerce (JSON of its REST API) are recognized. Both commands need the package `@tactful/recommend`.';

/** Builds lists. */
export const RECOMMEND_BUILD: CommandInfo = {
  name: 'recommend build',
  usage: '<log…>',
  sentence: 'Builds the lists of recommendations of each item from order and click logs.',
  details: `${INPUT} An interrupted build continues where it stopped.`,
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: '<folder>',
      sentence: 'The folder for lists.json, related.csv, index.bin, pools.json and report.json.',
      default: 'recommend.',
      example: 'tactful recommend build orders.csv --out lists',
    },
    ...recommendOptions('recommend build'),
    engine: {
      type: 'string',
      value: '<duckdb, spark or postgres>',
      sentence:
        'Where pairs are counted: in the embedded database, with Apache Spark, or with PostgreSQL. The result is the same.',
      default: 'duckdb.',
      example: 'tactful recommend build orders.parquet --engine spark',
    },
    'spark-master': {
      type: 'string',
      value: '<address>',
      sentence:
        'The cluster of Spark, as spark://host:7077. Its workers need access to the folder of the lists. Memory and cores are those of the configuration of Spark.',
      default: 'local[2]: this machine, with as many threads as --threads.',
      example: 'tactful recommend build orders.parquet --engine spark --spark-master spark://host:7077',
    },
    postgres: {
      type: 'string',
      multiple: true,
      value: '<address>',
      sentence:
        'A server of PostgreSQL, as postgresql://host/database. May be repeated: the events are divided among the servers. Nothing stays on them. A password belongs in PGPASSWORD or in the file .pgpass.',
      default: 'None. Needed for --engine postgres.',
      example:
        'tactful recommend build orders.parquet --engine postgres --postgres postgresql://localhost/analysis',
    },
    shards: {
      type: 'string',
      value: '<number>',
      sentence: 'Into how many parts the events are divided. More parts need less memory.',
      default: 'One part for each 2 million events.',
      example: 'tactful recommend build orders.parquet --shards 8',
    },
    json: {
      type: 'boolean',
      sentence: 'Prints the report as JSON.',
      default: 'Text.',
      example: 'tactful recommend build orders.csv --json',
    },
    force: force('tactful recommend build orders.csv --force'),
  },
  exitCodes: {
    0: 'the lists were written',
    1: 'an input has issues',
    2: 'a file exists already, or an option is not valid',
  },
  example: 'npx tactful recommend build orders.csv clicks.parquet --catalog products.csv',
};

/** Evaluates lists. */
export const RECOMMEND_EVALUATE: CommandInfo = {
  name: 'recommend evaluate',
  usage: '<log…>',
  sentence:
    'Builds lists from the older part of the logs, and compares them with other recommenders on the newest part.',
  details: `${INPUT} Other recommenders are: popularity, item-kNN, VMIS-kNN and VSTAN; of several settings, those that are best on the test count.`,
  options: {
    days: {
      type: 'string',
      value: '<number>',
      sentence: 'The last days of the logs, which are the test.',
      default: '30.',
      example: 'tactful recommend evaluate orders.csv --days 14',
    },
    given: {
      type: 'string',
      value: '<random or first>',
      sentence: 'Which items of a basket are given, up to 5; the others are to be found.',
      default: 'random; the same ones in each run.',
      example: 'tactful recommend evaluate orders.csv --given first',
    },
    cases: {
      type: 'string',
      value: '<number>',
      sentence: 'At most this many test cases of each experiment are used, the same ones in each run.',
      default: '3000.',
      example: 'tactful recommend evaluate orders.csv --cases 10000',
    },
    ...recommendOptions('recommend evaluate'),
    html: {
      type: 'string',
      value: '<file>',
      sentence: 'Writes the result with charts into an HTML file.',
      default: 'No file is written.',
      example: 'tactful recommend evaluate orders.csv --html evaluation.html',
    },
    json: {
      type: 'boolean',
      sentence: 'Prints the result as JSON.',
      default: 'Text.',
      example: 'tactful recommend evaluate orders.csv --json',
    },
    force: force('tactful recommend evaluate orders.csv --html evaluation.html --force'),
  },
  exitCodes: {
    0: 'the evaluation ran',
    1: 'an input has issues',
    2: 'a file exists already, or an option is not valid',
  },
  example: 'npx tactful recommend evaluate orders.csv --html evaluation.html',
};
