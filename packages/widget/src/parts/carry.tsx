/** Taking the profile along, bringing one, erasing it, and the receipt. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ImportPreview } from '@tactful/core';
import { type ComponentChildren, h } from 'preact';
import { described } from '../reason.ts';
import type { View } from '../view.ts';
import { button } from './controls.tsx';

/** Hands the visitor a file; a `blob:` link asks nothing of the network. */
const download = (name: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(URL.revokeObjectURL, 9e3, link.href);
};

/** A file that was read but not taken yet. */
let waiting: { readonly text: string; readonly preview: ImportPreview } | undefined;

export const carry = (view: View): ComponentChildren => [
  button(view, view.say('export'), () => download('tactful.json', view.personalizer.export())),
  <label>
    {view.say('import')}
    <input
      type="file"
      accept=".json"
      onChange={async (event: { currentTarget: HTMLInputElement }) => {
        const text = await event.currentTarget.files?.[0]?.text();
        waiting = text ? { text, preview: view.personalizer.preview(text) } : undefined;
        view.update();
      }}
    />
  </label>,
  waiting &&
    (waiting.preview.faults[0] ? (
      <p>{view.say('unreadable')}</p>
    ) : (
      <section>
        <p>{view.say('adds', { n: waiting.preview.events.length, m: waiting.preview.leftOut })}</p>
        <ul>
          {waiting.preview.events.map((event) => (
            <li>{described(view, event)}</li>
          ))}
        </ul>
        {button(view, view.say('save'), () => {
          const { text = '' } = waiting ?? {};
          waiting = undefined;
          return view.personalizer.import(text);
        })}
      </section>
    )),
];

export const receipt = (view: View): ComponentChildren => {
  const kept = view.personalizer.receipt();
  return (
    kept && [
      <p>
        {view.say('chose', { x: view.date(Date.parse(kept.day)) })} {view.say(kept.choice)}
      </p>,
      <pre>{JSON.stringify(kept, null, 1)}</pre>,
      button(view, view.say('save'), () => download('receipt.json', JSON.stringify(kept))),
    ]
  );
};
