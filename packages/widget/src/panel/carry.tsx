/** Taking the profile along, bringing one, and the receipt. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { ComponentChildren, JSX } from 'preact';
import { date, name } from '../explain/names.ts';
import { described } from '../explain/reason.ts';
import * as lent from '../lazy-panel/bindings.ts';
import { button, draw, host, list, say } from '../lazy-panel/bindings.ts';

/** A link to a file made of `content`: it asks nothing of the network, and works without `connect-src`. */
const file = (name: string, content: string): JSX.Element => (
  <div class="w">
    <a class="b" download={`${name}.json`} href={`data:application/json,${encodeURIComponent(content)}`}>
      {say('download')}
    </a>
  </div>
);

/** The text of a file that was read but not taken yet. */
let waiting = '';

const preview = (): ComponentChildren => {
  const { events, skipped, issues } = host.tactful.profile.previewImport(waiting);
  const take = () => {
    const text = waiting;
    waiting = '';
    return host.tactful.profile.import(text);
  };
  return issues[0] ? (
    <p>{say('failed', { x: say('unreadable') })}</p>
  ) : (
    [
      <p>{say('adds', { n: events.length, m: skipped })}</p>,
      <ul>
        {events.map((event) => (
          <li>
            {described(event)}
            <small>{date(event.at)}</small>
          </li>
        ))}
      </ul>,
      events.length > 0 && button(say('take'), take),
    ]
  );
};

export const carry = (): ComponentChildren => [
  file('tactful', host.tactful.profile.export()),
  <label>
    {say('import')}
    <input
      type="file"
      accept=".json"
      onChange={async (event: { currentTarget: HTMLInputElement }) => {
        waiting = (await event.currentTarget.files?.[0]?.text()) ?? '';
        draw();
      }}
    />
  </label>,
  waiting && preview(),
];

/** The receipt as sentences, and as the file that it is. */
export const receipt = (): ComponentChildren => {
  const kept = host.tactful.consent.receipt();
  if (!kept) return say('empty');
  return [
    <p>
      {say('chose', {
        day: date(Date.parse(kept.day)),
        choice: say(kept.status === 'generic' ? 'refuse' : 'accept'),
        // Of a no, nothing more is kept than the day.
        where: kept.surface ? say(`surface.${kept.surface}`) : '',
      })}{' '}
      {kept.purposes.length > 0 && say('purposes', { x: list(kept.purposes.map(name)) })}
    </p>,
    <pre>{JSON.stringify(kept, null, 1)}</pre>,
    file('receipt', JSON.stringify(kept)),
  ];
};
