/** The statements as files: plain SQL, a dbt project and a Dataform project. */
import { BIGQUERY, ga4Events } from './ga4-events.ts';
import { BIGQUERY_ORDERS, orderTableEvents } from './order-table-events.ts';
import {
  bestPairs,
  createTables,
  ITEM_SUMS,
  ITEMS_OF_SHARD,
  PAIRS_OF_SHARD,
  WEIGHT_TABLES,
} from './statements.ts';

/** The threshold in the files. Data teams may raise it. */
const MIN_CUSTOMERS = 5;

/** The statement with the threshold of a variable of the project. */
const withVariable = (statement: string, variable: string): string =>
  statement.replace(`k >= ${MIN_CUSTOMERS}\n`, `k >= ${variable}\n`);

/** How a tool refers to a table. */
type Reference = (table: string) => string;

/** Replaces the names of tables, and keeps them as aliases. */
const withReferences = (statement: string, refer: Reference): string =>
  statement
    .replace(
      /\b(from|join) (ev|dw|lw|rw) (a|b|on|group)\b/g,
      (_, word: string, name: string, next: string) =>
        /^[ab]$/.test(next) ? `${word} ${refer(name)} ${next}` : `${word} ${refer(name)} ${name} ${next}`,
    )
    .replace(/\bfrom (ev)$/gm, (_, name: string) => `from ${refer(name)} ${name}`)
    .replace(/\bfrom (pairs_part|items_part)\b/g, (_, name: string) => `from ${refer(name)} ${name}`);

/** A table of weights as a query that every engine reads. */
const weightQuery = (name: string): string => {
  const { key = '', weights = [] } = WEIGHT_TABLES.find((table) => table.name === name) ?? {};
  return weights
    .map((weight, at) => `select ${at}${at ? '' : ` as ${key}`}, ${weight}${at ? '' : ' as w'}`)
    .join(' union all\n');
};

/** The models by name. A warehouse distributes the rows itself, so there is one part. */
const MODELS: readonly (readonly [name: string, statement: string])[] = [
  ...WEIGHT_TABLES.map(({ name }) => [name, weightQuery(name)] as const),
  ['pairs_part', PAIRS_OF_SHARD],
  ['items_part', ITEMS_OF_SHARD],
  ['recommend_pairs', bestPairs(MIN_CUSTOMERS)],
  ['recommend_items', ITEM_SUMS],
];

const plainFiles = (): readonly (readonly [path: string, text: string])[] => [
  ['tables.sql', `${createTables().join(';\n')};\n`],
  ['pairs-of-shard.sql', `${PAIRS_OF_SHARD}\n`],
  ['items-of-shard.sql', `${ITEMS_OF_SHARD}\n`],
  ['best-pairs.sql', `${bestPairs(MIN_CUSTOMERS)}\n`],
  ['item-sums.sql', `${ITEM_SUMS}\n`],
];

/** How logs and shops become events, in the dialect of BigQuery. */
const eventFiles = (): readonly (readonly [path: string, text: string])[] => {
  const queries = [
    ['ga4-orders', ga4Events('order', BIGQUERY)],
    ['ga4-clicks', ga4Events('click', BIGQUERY)],
    ['shopify', orderTableEvents('shopify', BIGQUERY_ORDERS)],
    ['woocommerce', orderTableEvents('woocommerce', BIGQUERY_ORDERS)],
  ] as const;
  return queries.map(([name, query]) => [
    `ev-from-${name}.sql`,
    `create or replace table tactful.ev as\n${query};\n`,
  ]);
};

const dbtFiles = (): readonly (readonly [path: string, text: string])[] => [
  [
    'dbt/dbt_project.yml',
    'name: tactful_recommend\nversion: "1.0.0"\nprofile: tactful_recommend\nmodel-paths: [models]\nmodels:\n  tactful_recommend:\n    +materialized: table\nvars:\n  min_customers: 5\n',
  ],
  ['dbt/models/sources.yml', 'version: 2\nsources:\n  - name: tactful\n    tables:\n      - name: ev\n'],
  ...MODELS.map(([name, statement]) => {
    const refer: Reference = (table) =>
      table === 'ev' ? "{{ source('tactful', 'ev') }}" : `{{ ref('${table}') }}`;
    const text = withVariable(withReferences(statement, refer), "{{ var('min_customers') }}");
    return [`dbt/models/${name}.sql`, `${text}\n`] as const;
  }),
];

const dataformFiles = (): readonly (readonly [path: string, text: string])[] => [
  [
    'dataform/workflow_settings.yaml',
    'defaultProject: your-project\ndefaultLocation: EU\ndefaultDataset: tactful\ndataformCoreVersion: 3.0.62\nvars:\n  minCustomers: "5"\n',
  ],
  ['dataform/definitions/ev.sqlx', 'config { type: "declaration", name: "ev" }\n'],
  ...MODELS.map(([name, statement]) => {
    const refer: Reference = (table) => `\${ref("${table}")}`;
    const text = withVariable(
      withReferences(statement, refer),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder of Dataform
      '${dataform.projectConfig.vars.minCustomers}',
    );
    return [`dataform/definitions/${name}.sqlx`, `config { type: "table" }\n\n${text}\n`] as const;
  }),
];

/** All files by their path in the folder `sql`. */
export const warehouseFiles = (): ReadonlyMap<string, string> =>
  new Map([...plainFiles(), ...eventFiles(), ...dbtFiles(), ...dataformFiles()]);
