/** The prompt, and what it shares with the panel: the two answers and what stands before them. */
/** @jsxRuntime classic */
/** @jsx h */
import type { Kind, Surface } from '@tactful/core';
import { type ComponentChildren, h, type JSX } from 'preact';
import type { View } from '../view.ts';
import { button, fold } from './controls.tsx';

/** The two answers: one act each, alike in everything but their words. */
export const answers = (view: View, surface: Surface, keepData = false): JSX.Element => {
  const answer = (part: string, label: string, to: 'tailored' | 'generic') =>
    button(
      view,
      view.say(label),
      () => view.personalizer.choose(to, { surface, language: view.language, keepData }),
      { part, 'aria-pressed': surface === 'panel' ? view.personalizer.standing().choice === to : undefined },
    );
  return (
    <div class="c">
      {answer('accept', 'yes', 'tailored')}
      {answer('refuse', 'no', 'generic')}
    </div>
  );
};

/** Who, for what, which data, how long, where it stays, how to take it back, what a no means, the policy. */
export const disclosures = (view: View): ComponentChildren => {
  const { site, purposes, retention } = view.personalizer.config;
  const kinds = new Set(Object.values(purposes).flatMap((purpose) => purpose.kinds));
  return [
    <p>{view.say('who', { x: view.text(site.controller) })}</p>,
    <ul>
      {Object.values(purposes).map((purpose) => (
        <li>
          <b>{view.text(purpose.label)}</b>: {view.text(purpose.benefit)}
        </li>
      ))}
    </ul>,
    <p>
      {view.say('data')} {view.list([...kinds].map((kind) => `${view.say(kind)} (${retained(view, kind)})`))}
    </p>,
    ['stays', 'withdraw', 'refuse'].map((key) => <p>{view.say(key)}</p>),
    <a href={site.policy}>{view.say('policy')}</a>,
  ];
};

const retained = (view: View, kind: Kind): string =>
  (view.personalizer.config.retention?.[kind]?.days ?? 30).toLocaleString(view.language, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  });

/** The prompt: benefit first, everything one disclosure deep, two answers. */
export const prompt = (view: View): JSX.Element => (
  <section part="prompt" aria-label={view.say('ask')}>
    <div>
      <h2>{view.text(view.personalizer.config.site.benefit)}</h2>
      {view.personalizer.standing().changed && <p>{view.say('changed')}</p>}
      {fold(view, 'more', view.say('more'), () => disclosures(view))}
    </div>
    {answers(view, 'prompt')}
  </section>
);
