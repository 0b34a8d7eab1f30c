/** The texts of the shop's assistant: as a conversation, and as a page for visitors without scripts. */
import { CATEGORIES } from './catalogue/products.mjs';
import { html, json } from './html.mjs';

const shelves = (...slugs) => slugs.map((slug) => [`/c/${slug}`, CATEGORIES[slug].name]);

/** By name: a text, and either the possible replies with their targets, or links. */
const TALK = {
  start: {
    says: 'Good day. What are you looking for?',
    answers: [
      ['wear', 'Something to wear'],
      ['camp', 'Something for a night out'],
      ['home', 'Something for home'],
      ['present', 'A present'],
    ],
  },
  wear: {
    says: 'Against the weather, or for warmth?',
    answers: [
      ['weather', 'Against the weather'],
      ['warmth', 'For warmth'],
    ],
  },
  weather: {
    says: 'Then begin with a shell that lets no rain in, and soles that can be renewed.',
    links: shelves('coats', 'boots'),
  },
  warmth: {
    says: 'Wool, then, and for what sticks out of it, more wool.',
    links: shelves('knitwear', 'scarves', 'gloves'),
  },
  camp: {
    says: 'To sleep in, to carry things in, or to see by?',
    answers: [
      ['sleep', 'To sleep in'],
      ['carry', 'To carry things in'],
      ['see', 'To see by'],
    ],
  },
  sleep: {
    says: 'One that you can put up in the dark. Any of these, after the second time.',
    links: shelves('tents'),
  },
  carry: {
    says: 'Pack it at home, put it on, walk round the table. These all passed.',
    links: shelves('backpacks'),
  },
  see: {
    says: 'Bright enough to read by, dim enough to be left alone by moths.',
    links: shelves('lanterns'),
  },
  home: {
    says: 'For the morning, or for the evening?',
    answers: [
      ['morning', 'For the morning'],
      ['evening', 'For the evening'],
    ],
  },
  morning: {
    says: 'Then it comes down to what is in the cup, and to the cup.',
    links: shelves('coffee', 'mugs'),
  },
  evening: { says: 'Something over the knees, and a small light.', links: shelves('blankets', 'candles') },
  present: {
    says: 'Small things that nobody has to try on. We write the card by hand.',
    links: [...shelves('scarves', 'mugs', 'candles'), ['/help/gift-notes', 'Gift notes']],
  },
};

/** The text if the first reply is personalized. It does not mention any data. */
const FIRST = {
  wear: 'Good day. Shall we begin with something to wear?',
  camp: 'Good day. Shall we begin with a night out?',
  home: 'Good day. Shall we begin with something for home?',
};

const list = (links) =>
  html`<ul class="plain-links">${links.map(([address, name]) => html`<li><a href="${address}">${name}</a></li>`)}</ul>`;

const chapter = ([name, words], level) => {
  const { says, answers, links } = TALK[name];
  return level === 2
    ? html`<section aria-labelledby="${name}"><h2 id="${name}">${words}</h2><p>${says}</p>${links ? list(links) : answers.map((each) => chapter(each, 3))}</section>`
    : html`<h3>${words}</h3><p>${says}</p>${list(links)}`;
};

/** All that the assistant could say, on one page. */
export const choosePage = () => ({
  title: 'Help me choose',
  type: 'help',
  main: html`<div class="wrap prose"><h1>Help me choose</h1><p class="lead">${TALK.start.says}</p>${TALK.start.answers.map((each) => chapter(each, 2))}</div>`,
});

/** The panel, and its words; `assistant.js` opens it in the stead of the page. */
export const assistant = html`
<template id="assistant"><dialog class="assistant" lang="en" dir="ltr" aria-labelledby="assistant-title">
<div class="assistant-head"><h2 id="assistant-title" tabindex="-1">Help me choose</h2><button class="note-close" aria-label="Close">×</button></div>
<div class="assistant-talk" role="log" aria-label="What was said" tabindex="0"></div>
<div class="assistant-answers" role="group" aria-label="Your answer"></div>
</dialog></template>
<script type="application/json" id="assistant-words">${json({ talk: TALK, first: FIRST })}</script>`;
