/** Writes zip archives that depend on their content alone: sorted names, one date, no owners. */
import { crc32, deflateRawSync } from 'node:zlib';

/** 1980-01-01, the first date that the format has. */
const DATE = 0x0021;
const UTF8_NAME = 0x0800;
const DEFLATE = 8;
const VERSION = 20;

/** Numbers of two and four bytes, in the order of the format. @param {...[bytes: 2 | 4, value: number]} fields */
function record(...fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

/** The fields that the header of a file and its entry in the directory share. @param {{ name: Buffer, content: Buffer, packed: Buffer }} file */
const common = ({ name, content, packed }) =>
  record(
    [2, VERSION],
    [2, UTF8_NAME],
    [2, DEFLATE],
    [2, 0],
    [2, DATE],
    [4, crc32(content)],
    [4, packed.length],
    [4, content.length],
    [2, name.length],
    [2, 0],
  );

/** @param {Buffer} fields @param {{ name: Buffer, offset: number }} file */
const directoryEntry = (fields, { name, offset }) =>
  Buffer.concat([
    record([4, 0x02014b50], [2, VERSION]),
    fields,
    record([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
    name,
  ]);

/**
 * Returns the bytes of an archive.
 *
 * @param {ReadonlyMap<string, Buffer>} files The contents by path.
 */
export function zip(files) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const [path, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content, { level: 9 });
    const fields = common({ name, content, packed });
    directory.push(directoryEntry(fields, { name, offset }));
    const part = Buffer.concat([record([4, 0x04034b50]), fields, name, packed]);
    parts.push(part);
    offset += part.length;
  }
  const entries = Buffer.concat(directory);
  const end = record(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.size],
    [2, files.size],
    [4, entries.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...parts, entries, end]);
}
