/** Reads the structured data of the page: JSON-LD, microdata and RDFa, and Open Graph. */

import type { Reporter } from '../collect/reporter.ts';
import { ignoreErrors } from '../dom.ts';
import { isComplete } from '../parsed.ts';
import { createJsonLdReader } from './markup/json-ld.ts';
import { createMicrodataReader } from './markup/microdata.ts';
import { readOpenGraph } from './markup/open-graph.ts';
import { reportNodes } from './markup/report-nodes.ts';

export { BUILD } from '../build-id.ts';

/** Returns a function that reads new structured data, once the page is complete: no better source can follow. */
export function listen(reporter: Reporter): () => void {
  const readers = [createJsonLdReader(reporter.notice), createMicrodataReader()];
  return () => {
    if (!isComplete()) return;
    const nodes = readers.flatMap((read) => ignoreErrors(read) ?? []);
    if (nodes.length) ignoreErrors(() => reportNodes(reporter, nodes));
    ignoreErrors(() => readOpenGraph(reporter));
  };
}
