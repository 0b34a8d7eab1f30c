/** Collects the categories and brands of a product feed: XML, CSV, TSV or JSON. */
import { parse as parseTable } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import type { Place } from '../json-source.ts';
import { distinctValues, type FoundValue, type NamedValue, namedValue } from './named-value.ts';
import { kindOfKey, valuesInJson } from './structured-data.ts';

const START: Place = { line: 1, column: 1 };

/** Google Merchant feeds, as RSS or Atom. */
const inXml = (text: string): readonly FoundValue[] => {
  const found: FoundValue[] = [];
  const parser = new SaxesParser();
  let content = '';
  let place = START;
  parser.on('opentag', () => {
    content = '';
    place = { line: parser.line, column: parser.column + 1 };
  });
  parser.on('text', (part) => (content += part));
  parser.on('cdata', (part) => (content += part));
  parser.on('closetag', ({ name }) => {
    const kind = kindOfKey(name);
    if (kind && content.trim()) found.push([kind, content.trim(), place]);
    content = '';
  });
  // The parser continues after an error; what was found before remains valid.
  parser.on('error', () => {});
  parser.write(text).close();
  return found;
};

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Tables of Google Merchant Center and Shopify. The first row has the names of the columns. */
const inTable = (text: string, delimiter: string): readonly FoundValue[] => {
  const options = { bom: true, delimiter, info: true, relax_column_count: true, relax_quotes: true } as const;
  // The types of the parser do not know that `info` changes the result.
  const rows = parseTable(text, options) as unknown as readonly Row[];
  // Shopify calls the category `Type`, which means something else everywhere but in its tables.
  const columns = (rows[0]?.record ?? []).map((name) => kindOfKey(name === 'Type' ? 'product_type' : name));
  return rows.slice(1).flatMap(({ record, info }) =>
    record.flatMap((value, index): readonly FoundValue[] => {
      const kind = columns[index];
      return kind && value.trim() ? [[kind, value, { line: info.lines, column: 1 }]] : [];
    }),
  );
};

/** Shopify's `products.json`, and other JSON with the same keys. */
const inJson = (text: string): readonly FoundValue[] =>
  valuesInJson(JSON.parse(text)).map(([kind, value]): FoundValue => [kind, value, START]);

const read = (file: string, text: string): readonly FoundValue[] => {
  if (/^\s*</.test(text)) return inXml(text);
  if (/^\s*[{[]/.test(text)) return inJson(text);
  const [head = ''] = text.split('\n', 1);
  const delimiter = file.endsWith('.tsv') || head.includes('\t') ? '\t' : head.includes(';') ? ';' : ',';
  return inTable(text, delimiter);
};

/** Returns the distinct categories and brands of a feed; a text with the reason if it cannot be read. */
export const collectFeed = (file: string, text: string): readonly NamedValue[] | string => {
  try {
    return distinctValues(read(file, text).flatMap((value) => namedValue(value, file) ?? []));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
