/** The prompt: the shop, one sentence, all disclosures in one section, and the two consent buttons. */
/** @jsxRuntime classic */
/** @jsx h */
import { h, type JSX } from 'preact';
import { consentButtons } from './consent-buttons.tsx';
import type { WidgetContext } from './context.ts';
import { disclosures } from './disclosures.tsx';
import { richText } from './rich-text.tsx';

/** Renders the prompt. */
export const prompt = (widget: WidgetContext): JSX.Element => {
  const { tactful, t, localize, languageOf, section } = widget;
  const { name, benefit } = tactful.config.site;
  const rich = (sentence: string) => richText({ h, languageOf }, sentence);
  const label = t('promptLabel', { shop: localize(name) });
  return (
    <section part="prompt" aria-labelledby="p">
      <div>
        <h2 id="p">
          <i />
          {rich(label)}
        </h2>
        {tactful.consent.get().policyChanged && <p>{t('changed')}</p>}
        <p>{rich(localize(benefit))}</p>
        {section('details', () => disclosures(widget))}
      </div>
      {consentButtons(widget, 'prompt')}
    </section>
  );
};
