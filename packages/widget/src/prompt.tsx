/** The prompt, and what it shares with the panel: the two answers and what stands before them. */
/** @jsxRuntime classic */
/** @jsx h */
import type { DataCategory, Surface } from '@tactful/core';
import { type ComponentChildren, h, type JSX } from 'preact';
import { painted } from './after-paint.ts';
import { button, fold } from './controls.tsx';
import { language, list, say, text } from './i18n.ts';
import { state, tactful } from './state.ts';
import { stands } from './status-text.ts';

/** The two answers: one act each, alike in everything but their words. The page is seen to answer, then works. */
export const answers = (surface: Surface): JSX.Element => (
  <div class="c">
    {(['accept', 'refuse'] as const).map((part, no) => {
      const to = no ? 'generic' : 'tailored';
      return button(
        say(part),
        async ({ currentTarget }) => {
          state.answered = true;
          // All that the next frame needs to show; everything else is drawn after it.
          const asked = (currentTarget as Element).closest('section');
          if (asked) asked.style.display = 'none';
          await painted();
          const outcome = await (no
            ? tactful.consent.decline({ surface, keepData: !!state.keepData })
            : tactful.consent.accept({ surface, language }));
          // A yes that cannot be stored holds for this page all the same; a no that cannot is told.
          return asked && (outcome.ok || !no) ? stands() : outcome;
        },
        { part, 'aria-pressed': tactful.consent.get().status === to },
      );
    })}
  </div>
);

/** Days that core keeps a kind where the config is silent; all others 30. */
const DAYS: { readonly [K in DataCategory]?: number } = {
  service: 90,
  usage: 90,
  purchases: 365,
  stated: 365,
};

/** Who, for what, which data, how long, how to take it back, what a no means, the policy. */
export const disclosures = (): ComponentChildren => {
  const { site, purposes, retention } = tactful.config;
  const each = Object.values(purposes);
  const kinds = [...new Set(each.flatMap((purpose) => purpose.dataCategories))].map((kind) => {
    const days = retention?.[kind]?.days ?? DAYS[kind] ?? 30;
    return `${say(kind)} (${days.toLocaleString(language, { style: 'unit', unit: 'day', unitDisplay: 'long' })})`;
  });
  return [
    say('terms', {
      who: text(site.controller),
      use: list(each.map(({ label, benefit }) => `${text(label)} (${text(benefit)})`)),
      data: list(kinds),
    })
      .split('|')
      .map((words) => <p>{words}</p>),
    <a href={site.policy}>{say('policy')}</a>,
  ];
};

/** The prompt: benefit first, everything one disclosure deep, two answers. */
export const prompt = (): JSX.Element => (
  <section part="prompt" aria-label={say('ask')}>
    <div>
      <h2>{text(tactful.config.site.benefit)}</h2>
      {tactful.consent.get().policyChanged && <p>{say('changed')}</p>}
      <p>{say('stays')}</p>
      {fold('more', disclosures)}
    </div>
    {answers('prompt')}
  </section>
);
