/** Export of the profile, and import with a preview. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import { formatDate } from '../explain/names.ts';
import { eventText } from '../explain/reason.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { richText } from '../rich-text.tsx';
import { downloadLink } from './download-link.tsx';
import { settingText } from './slot-settings.tsx';

const importPreview = (widget: PanelBindings, text: string): ComponentChildren => {
  const { h, tactful, state, t, button } = widget;
  const { events, quietHours, slots, skipped, issues } = tactful.profile.previewImport(text);
  const importEvents = async () => {
    delete state.importText;
    const result = await tactful.profile.import(text);
    return result.ok ? { message: t('added', { n: events.length }) } : result;
  };
  if (issues[0]) return <p>{t('unreadable')}</p>;
  return [
    <p>{t('adds', { n: events.length, m: skipped })}</p>,
    <ul>
      {events.map((event) => (
        <li>
          {richText(widget, eventText(widget, event))}
          <small>{formatDate(widget, event.at)}</small>
        </li>
      ))}
      {quietHours && <li>{t('quietHours')}</li>}
      {Object.entries(slots ?? {}).map(([slot, settings]) =>
        settings.map((setting) => <li>{settingText(widget, slot, setting)}</li>),
      )}
    </ul>,
    (events[0] || quietHours || slots) && button(t('take'), importEvents),
  ];
};

/** Renders the section. */
export const exportImport = (widget: PanelBindings): ComponentChildren => {
  const { h, tactful, state, t, render } = widget;
  const { profile } = tactful;
  const readFile = async (event: { currentTarget: HTMLInputElement }) => {
    state.importText = (await event.currentTarget.files?.[0]?.text()) ?? '';
    render();
  };
  return [
    downloadLink(widget, '', profile.export()),
    <label>
      {t('import')}
      <input type="file" accept=".json" onChange={readFile} />
    </label>,
    state.importText && importPreview(widget, state.importText),
  ];
};
