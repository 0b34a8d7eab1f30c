/** The consent receipt, as a message and as a file. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import { formatDate, useOf } from '../explain/names.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { richText } from '../rich-text.tsx';
import { downloadLink } from './download-link.tsx';

/** Renders the section. */
export const receipt = (widget: PanelBindings): ComponentChildren => {
  const { h, tactful, t, formatList } = widget;
  const stored = tactful.consent.receipt();
  if (!stored) return t('empty');
  const { day, status, surface, purposes } = stored;
  return [
    <p>
      {t('chose', {
        day: formatDate(widget, Date.parse(day)),
        label: t(status === 'generic' ? 'refuse' : 'accept'),
        // Of declining, only the day is stored.
        where: surface ? t(`surface.${surface}`) : '',
      })}{' '}
      {purposes.length > 0 &&
        richText(widget, t('purposes', { x: formatList(purposes.map((purpose) => useOf(widget, purpose))) }))}
    </p>,
    // The text of the file, which is in no language of the reader.
    <pre dir="ltr">{JSON.stringify(stored, null, 1)}</pre>,
    downloadLink(widget, 'receipt', JSON.stringify(stored)),
  ];
};
