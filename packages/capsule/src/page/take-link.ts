/** Takes the text of a signed link out of the address, so that no bookmark and no script that runs later reads it there. */

/** The whole parameter, also if a mail program has damaged its text: no part of it stays in the address. */
const PARAMETER = /(^|&)tactful=([^&]+)/;

/** Removes `tactful=…` from the fragment of the address, and returns its text. Absent: there is none. */
export const takeLink = (): string | undefined => {
  const fragment = location.hash.slice(1);
  const [whole = '', , text] = PARAMETER.exec(fragment) ?? [];
  if (!text) return undefined;
  const rest = fragment.replace(whole, '').replace(/^&/, '');
  history.replaceState(history.state, '', location.pathname + location.search + (rest && `#${rest}`));
  return text;
};
