/** The card that shows the events of a link, with two equal buttons. It covers no more than its corner, and takes no focus. */
import type { LedgerEvent, PublishedConfig } from '@tactful/core';
import { attachRoot, createButton, createButtonStyles, messagesTag } from '@tactful/widget/files';
import type { Origin } from '../capsule.ts';
import { describeEvent } from './describe-event.ts';
import { createCardStyles } from './styles.ts';
import { CARD_LANGUAGES, cardTexts } from './texts.ts';

/** The inputs of {@link showCard}. */
export interface CardInputs {
  readonly from: Origin;
  readonly events: readonly LedgerEvent[];
  readonly catalog: PublishedConfig['catalog'];
  /** Runs when the visitor presses a button; the card is removed. */
  readonly onChoice: (isAdded: boolean) => void;
}

/** The language of the page, if there are texts in it; else English. */
const pageLanguage = (): string => {
  const tag = messagesTag(document.documentElement.lang || 'en') ?? 'en';
  return CARD_LANGUAGES.includes(tag) ? tag : 'en';
};

const withText = (name: string, text: string): HTMLElement => {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
};

/** Shows the card. Returns its removal. */
export const showCard = ({ from, events, catalog, onChoice }: CardInputs): (() => void) => {
  const language = pageLanguage();
  const texts = cardTexts(language);
  const host = document.createElement('div');
  host.id = 'tactful-link';
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const sheets = [createButtonStyles(), createCardStyles()];
  const { shadow, content } = attachRoot(host, { language, direction }, sheets);
  const remove = (): void => host.remove();
  const choose = (isAdded: boolean) => () => {
    remove();
    onChoice(isAdded);
  };
  const button = (part: string, label: string, isAdded: boolean): HTMLButtonElement =>
    createButton({ part, content: [label], onPress: choose(isAdded), onApproach: () => undefined });
  const list = document.createElement('ul');
  list.append(...events.map((event) => withText('li', describeEvent(event, { catalog, texts, language }))));
  const buttons = document.createElement('div');
  buttons.className = 'buttons';
  buttons.append(button('add', texts.add, true), button('refuse', texts.refuse, false));
  const card = document.createElement('section');
  card.setAttribute('part', 'card');
  card.setAttribute('aria-label', texts[from]);
  card.append(withText('h2', texts[from]), list, withText('p', texts.intro), buttons);
  // Announced when the card is added to it.
  content.setAttribute('aria-live', 'polite');
  document.body.append(host);
  content.append(card);
  return remove;
};
