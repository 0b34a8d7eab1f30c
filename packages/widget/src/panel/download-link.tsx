/** A link that downloads a text as a JSON file. */
/** @jsxRuntime classic */
/** @jsx h */
import type { h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';

/** The link contains the file: it makes no request, and works without `connect-src`. */
export const downloadLink = ({ h, t }: PanelBindings, name: string, content: string): JSX.Element => (
  <div class="w">
    <a class="b" download={`${name}.json`} href={`data:application/json,${encodeURIComponent(content)}`}>
      {t('download')}
    </a>
  </div>
);
