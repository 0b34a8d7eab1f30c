/** The demo bar: shows the shop or the booking app to a visitor with another past. It is no part of Tactful. */
import { demoAt, exportFile } from './pasts.mjs';

/** The label of the current past. The bar is for presentations: it stores this for the tab, without consent. */
const CURRENT = 'demo-past';

const CSS = `:host{display:block;font:14px/1.4 system-ui,sans-serif;background:#101418;color:#fff}
div{display:flex;gap:.35rem;align-items:center;padding:.3rem .75rem;overflow-x:auto;white-space:nowrap;scrollbar-width:none}
button,a{flex:none;display:inline-flex;align-items:center;min-height:36px;padding:0 .55rem;border:1px solid #fff6;border-radius:2rem;background:none;color:inherit;font:inherit;text-decoration:none;cursor:pointer}
button:hover,a:hover{border-color:#fff}
[aria-pressed=true]{background:#fff;color:#101418}
a{margin-inline-start:auto;border-color:#0000;text-decoration:underline}
:focus-visible{outline:3px solid #8cf;outline-offset:-3px}`;

/** The related items of each product of a past, which the product's page would have recorded. The page contains them. */
const RELATED = JSON.parse(document.querySelector('script[data-related]')?.dataset.related ?? '{}');

const withRelated = (events) =>
  events.map((event) => (event.name === 'view_item' ? { ...event, related: RELATED[event.item] } : event));

/** Gives the visitor another past, through the public API, and opens the first page. */
async function become({ section, home }, { label, events }) {
  // The script tag defines the first, the booking app the second.
  const tactful = window.tactful?.consent ? window.tactful : window.tableNine;
  await tactful.ready;
  // Withdrawing consent erases what was stored.
  await tactful.consent.decline({ surface: 'api' });
  if (events) {
    await tactful.consent.accept({ surface: 'api' });
    const file = exportFile(section, withRelated(events), Date.now());
    const result = await tactful.profile.import(file);
    if (!result.ok) throw Error(`The past "${label}" was not imported: ${result.reason}`);
    await tactful.profile.whenSaved?.();
  } else localStorage.clear();
  sessionStorage.setItem(CURRENT, label);
  location.assign(home);
}

function createElement(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** The other of the two demos, which has an origin of its own. */
function linkToOther() {
  const isTables = demoAt(location.pathname).home === '/booking';
  const host = isTables ? '127.0.0.1' : 'localhost';
  const href = `http://${host}:${location.port}${isTables ? '/' : '/booking'}`;
  return createElement('a', { href }, isTables ? 'Shop: Hollin & Tarn' : 'App: Table Nine');
}

class DemoBar extends HTMLElement {
  connectedCallback() {
    const demo = demoAt(location.pathname);
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    shadow.adoptedStyleSheets = [sheet];
    const current = sessionStorage.getItem(CURRENT) ?? 'New';
    const group = createElement('div', { role: 'group', ariaLabel: 'Demonstration: you are' }, 'You are:');
    for (const past of demo.pasts)
      group.append(
        createElement(
          'button',
          { type: 'button', ariaPressed: String(past.label === current), onclick: () => become(demo, past) },
          past.label,
        ),
      );
    group.append(linkToOther());
    shadow.replaceChildren(group);
  }
}

customElements.define('demo-bar', DemoBar);
const add = () => {
  if (!document.querySelector('demo-bar'))
    document.body.prepend(createElement('demo-bar', { lang: 'en', dir: 'ltr' }));
};
add();
// Turbo Drive replaces the body; one that it kept, as for the way back, contains the bar.
addEventListener('turbo:render', add);
