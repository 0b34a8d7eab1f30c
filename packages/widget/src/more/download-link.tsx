/** A link that downloads a text as a JSON file. */
/** @jsxRuntime classic */
/** @jsx h */
import type { h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { now } from '../panel/now.ts';

/** The name of a file: the shop, what it contains, and the day, as `hollin-tarn-receipt-2026-11-29.json`. */
const fileName = ({ tactful, localize }: PanelBindings, content: string): string => {
  const shop = localize(tactful.config.site.name).toLowerCase();
  // In the visitor's time zone: Sweden writes dates as ISO 8601 does.
  const day = new Date(now()).toLocaleDateString('sv');
  return `${[shop, content, day]
    .join('-')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}.json`;
};

/** The link contains the file: it makes no request, and works without `connect-src`. */
export const downloadLink = (widget: PanelBindings, content: string, text: string): JSX.Element => {
  const { h, t } = widget;
  return (
    <div class="w">
      <a
        class="b"
        download={fileName(widget, content)}
        href={`data:application/json,${encodeURIComponent(text)}`}
      >
        {t('download')}
      </a>
    </div>
  );
};
