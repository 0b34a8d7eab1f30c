/** The prompt: the benefit first, all disclosures in one section, then the two consent buttons. */
/** @jsxRuntime classic */
/** @jsx h */
import { h, type JSX } from 'preact';
import { consentButtons } from './consent-buttons.tsx';
import type { WidgetContext } from './context.ts';
import { disclosures } from './disclosures.tsx';

/** Renders the prompt. */
export const prompt = (widget: WidgetContext): JSX.Element => {
  const { tactful, t, localize, section } = widget;
  return (
    <section part="prompt" aria-label={t('promptLabel')}>
      <div>
        <h2>{localize(tactful.config.site.benefit)}</h2>
        {tactful.consent.get().policyChanged && <p>{t('changed')}</p>}
        <p>{t('stays')}</p>
        {section('more', () => disclosures(widget))}
      </div>
      {consentButtons(widget, 'prompt')}
    </section>
  );
};
