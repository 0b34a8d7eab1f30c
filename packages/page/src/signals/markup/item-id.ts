/** The id of an item in its address. */

/** The last part of the path; of a page that serves every item, with its query. '' if there is none. */
export function idInAddress(value: unknown): string {
  if (typeof value !== 'string' || !value) return '';
  try {
    const { pathname, search, hash } = new URL(value, document.baseURI);
    const part = pathname.split('/').filter(Boolean).at(-1) ?? '';
    if (!part) return hash.slice(1);
    return /\.\w+$/.test(part) ? part.replace(/\.html?$/, '') + search : part;
  } catch {
    return '';
  }
}
