/** Text pages: your data, privacy, the guide, not found. */
import { html } from '../html.mjs';
import { SHOP } from '../layout.mjs';
import { guideSlots } from '../slots/guide.mjs';

export const aboutYourData = () => ({
  title: 'About your data',
  type: 'about-your-data',
  main: html`<div class="wrap prose"><h1>About your data</h1>
<p class="lead">This shop can remember what you like, if you want it to. You can switch that off at any time.</p>
<h2>Standard or personalized</h2>
<p>Most visitors see the standard shop. If you say yes, your favorite categories come first, and products that you already have are not shown again. Both are complete, and prices are the same in both.</p>
<h2>Your data stay in your browser</h2>
<p>What the shop remembers is stored in your browser, on your device, and read there. It is not sent to us, and we cannot see it. You need no account.</p>
<h2>What may be remembered</h2>
<ul><li>which categories and products you viewed, for a month</li><li>what you searched for here, for a month</li><li>what you put into the cart and what you bought</li><li>whether you have an open service case, so that we do not advertise meanwhile</li><li>your answers to our questions, if you choose to give any</li></ul>
<p>Nothing from your forms, no location, and nothing about your health, your family or your beliefs.</p>
<h2>You are in control</h2>
<p>You can see every entry, delete single ones, switch off types of data, shop for someone else, export everything, or delete everything. Where something is personalized, a small button shows why.</p>
<p><a class="button" href="#tactful-preferences">Open your preferences</a></p>
<p>For details, see our <a href="/privacy">privacy policy</a>.</p></div>`,
});

export const privacy = () => ({
  title: 'Privacy policy',
  type: 'privacy',
  main: html`<div class="wrap prose"><h1>Privacy policy</h1>
<p class="lead">${SHOP} Trading Ltd, The Old Fulling Mill, Skelbeck, is responsible for this shop. The company is invented and the shop is a demonstration.</p>
<h2>What the shop needs</h2>
<p>Two cookies, and only when you ask for what they do. <code>cart</code> holds what is in your cart: the things, sizes, colours and numbers, and nothing else. <code>case</code> holds what an open service case is about. Both go when you close the browser.</p>
<h2>What you type</h2>
<p>Names and addresses from the checkout are read to check that they are there, and are then dropped. A real shop would keep them for as long as tax law asks.</p>
<h2>Arranging the shop for you</h2>
<p>Only if you agree. The record is kept in your browser’s own storage, for at most a year and mostly for a month, and is worked on there. It is never sent to us or to anyone. The purposes are: arranging the pages, and looking after you as a customer. Each has a switch of its own.</p>
<p>You may agree, refuse and change your mind at any time in <a href="#tactful-preferences">your preferences</a>. Refusing costs you nothing: the shop is complete without it. Changing your mind erases the record.</p>
<h2>Your rights</h2>
<p>You may see, correct, take along and erase what is recorded, at once and without asking us, in the same place. You may complain to the authority for data protection where you live.</p>
<h2>What we do not do</h2>
<p>No advertising networks, no tracking across sites, no profiles on a server, no prices made for one person.</p></div>`,
});

const GUIDES = {
  en: {
    title: 'First nights out',
    description: 'A short guide to sleeping outdoors and coming home again.',
    kind: 'The guide',
    lead: 'Three short chapters on sleeping outdoors, and on coming home again.',
    shelves: { tents: 'Tents', lanterns: 'Lanterns', backpacks: 'Backpacks' },
    other: html`<a href="/guide/de" hreflang="de" lang="de">Auf Deutsch</a>`,
  },
  de: {
    title: 'Die ersten Nächte draußen',
    description: 'Ein kurzer Ratgeber: draußen schlafen und wieder heimkommen.',
    kind: 'Der Ratgeber',
    lead: 'Drei kurze Kapitel vom Schlafen im Freien und vom Heimkommen.',
    shelves: { tents: 'Zelte', lanterns: 'Laternen', backpacks: 'Rucksäcke' },
    other: html`<a href="/guide" hreflang="en" lang="en">In English</a>`,
  },
};

/** @param {'en' | 'de'} language */
const guideIn = (language) => () => {
  const { title, description, kind, lead, shelves, other } = GUIDES[language];
  return {
    title,
    description,
    language,
    type: 'guide',
    hasScenes: true,
    main: html`<div class="wrap guide"><header class="guide-head"><p class="maker">${kind}</p><h1>${title}</h1><p class="lead">${lead} ${other}</p></header>
${guideSlots(language)}
<p class="guide-end">${Object.entries(shelves).map(([shelf, name]) => html`<a class="button button-quiet" href="/c/${shelf}">${name}</a> `)}</p></div>`,
  };
};

export const guide = guideIn('en');
export const germanGuide = guideIn('de');

export const newsletterPage = () => ({
  title: 'Newsletter',
  type: 'newsletter',
  main: html`<div class="wrap prose"><h1>Thank you</h1><p class="lead">A real shop would now send you a mail to confirm. This one is a demonstration: your address was not kept.</p>
<p><a class="button" href="/">Back to the shop</a></p></div>`,
});

export const notFound = () => ({
  title: 'Not here',
  type: 'not-found',
  main: html`<div class="wrap prose"><h1>The path ends here</h1><p class="lead">There is no such page. Perhaps it was moved, perhaps it never was.</p>
<p><a class="button" href="/">Back to the shop</a> <a class="button button-quiet" href="/help">Ask us</a></p></div>`,
});
