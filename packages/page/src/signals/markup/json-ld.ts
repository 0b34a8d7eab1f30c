/** Reads schema.org JSON-LD: what a shop already describes for search engines. */

import { parseTolerantly } from '@tactful/core/internal';
import { isUntypedObject, type UntypedObject } from '../../collect/untyped.ts';
import { queryAll } from '../../dom.ts';

const MAX_DEPTH = 6;

/** Every node that the page is about. Lists of other items are left out. */
function nodesOf(data: unknown, depth = 0): UntypedObject[] {
  if (depth > MAX_DEPTH || !isUntypedObject(data)) return [];
  if (Array.isArray(data)) return data.flatMap((node) => nodesOf(node, depth + 1));
  const { '@graph': graph, mainEntity } = data;
  return [data, ...nodesOf(graph, depth + 1), ...nodesOf(mainEntity, depth + 1)];
}

/**
 * Creates a reader of scripts that are new or changed. It returns their nodes.
 *
 * @param notice - Called for a script that is broken beyond repair.
 */
export function createJsonLdReader(notice: (text: string) => void): () => readonly UntypedObject[] {
  const read = new WeakMap<Element, string>();
  return () =>
    queryAll('script[type^="application/ld+json" i]').flatMap((script) => {
      const text = script.textContent ?? '';
      if (!text.trim() || read.get(script) === text) return [];
      read.set(script, text);
      const data = parseTolerantly(text);
      if (data === undefined)
        notice(`JSON-LD was ignored, because it is not valid: ${text.trim().slice(0, 60)}...`);
      return nodesOf(data);
    });
}
