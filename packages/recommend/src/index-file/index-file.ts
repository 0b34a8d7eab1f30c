/** The lists of all items as one small file: their ids as text, then both lists of each item in few bits. */
import { createBitReader, createBitWriter } from './bit-coder.ts';
import { codeLists } from './code-lists.ts';
import type { Lists } from './expect-neighbors.ts';

/** The lists of all items, by number. */
export interface ItemIndex {
  readonly ids: readonly string[];
  readonly viewedWith: Lists;
  readonly boughtWith: Lists;
}

const FORMAT = 1;

/** The end of an id. */
const END = 0;

/** Writes the index. Ids that share their beginning are next to each other in the order of their numbers. */
export const writeIndex = ({ ids, viewedWith, boughtWith }: ItemIndex): Uint8Array => {
  const text = new TextEncoder().encode(ids.map((id) => `${id.replaceAll('\0', '')}\0`).join(''));
  const writer = createBitWriter();
  const bought = codeLists(writer.code, ids.length, { lists: boughtWith });
  codeLists(writer.code, ids.length, { lists: viewedWith, hints: bought });
  const lists = writer.finish();
  const head = new Uint8Array(5);
  head[0] = FORMAT;
  new DataView(head.buffer).setUint32(1, ids.length);
  return Uint8Array.from([...head, ...text, ...lists]);
};

/** Reads an index. Throws if the bytes are no index of this format. */
export const readIndex = (bytes: Uint8Array): ItemIndex => {
  if (bytes[0] !== FORMAT || bytes.length < 5)
    throw new Error(`expected an index of format ${FORMAT}, got ${bytes[0] ?? 'an empty file'}`);
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
  const decoder = new TextDecoder();
  const ids: string[] = [];
  let start = 5;
  while (ids.length < count) {
    const end = bytes.indexOf(END, start);
    if (end < 0) throw new Error(`the index ends before its ${count} ids`);
    ids.push(decoder.decode(bytes.subarray(start, end)));
    start = end + 1;
  }
  const code = createBitReader(bytes.subarray(start));
  const boughtWith = codeLists(code, count, {});
  return { ids, boughtWith, viewedWith: codeLists(code, count, { hints: boughtWith }) };
};
