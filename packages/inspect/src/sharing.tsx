/** Texts to copy: a link that opens the page with the present edits, and a test. */
import type { ComponentChildren } from 'preact';
import type { PanelProps } from './panel-props.ts';
import { shareLink } from './share-link.ts';

/** Copies the text. Returns what to show to the merchant. */
export const copyText = async (text: string): Promise<string> => {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    return 'The browser does not allow it: copy the text below.';
  }
};

/** Renders the buttons and the texts. @param test - The source of the test. */
export const sharing = ({ copy, notice, edits, path }: PanelProps, test: string): ComponentChildren => {
  const link = shareLink(edits, path, location.origin);
  return [
    <h3 key="share">As a link, as a test</h3>,
    <button key="link" type="button" onClick={() => copy(link)}>
      Copy a link to this visitor
    </button>,
    <button key="test" type="button" onClick={() => copy(test)}>
      Copy as a test
    </button>,
    <output key="notice">{notice}</output>,
    <label key="address" class="tall">
      Link
      <input readOnly value={link} spellcheck={false} />
    </label>,
    <label key="source" class="tall">
      For @tactful/playwright
      <textarea readOnly value={test} spellcheck={false} />
    </label>,
  ];
};
