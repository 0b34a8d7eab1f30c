/** Help: questions, guides, and service cases. */
import { TOPICS } from '../care.mjs';
import { html, markup } from '../html.mjs';
import { careClose, careOpen, useFeature } from '../measure.mjs';
import { trail } from '../parts.mjs';

const QUESTIONS = [
  [
    'When will it arrive?',
    'Two to four working days after you order, by post. You can also fetch it from the mill any afternoon.',
  ],
  [
    'May I send it back?',
    'Yes, for sixty days, worn or not. Put the slip from the parcel in the box; the post office does the rest.',
  ],
  [
    'Do you really mend things?',
    'Yes. Anything that we sold, however long ago. Most mends cost nothing; we say so before we begin.',
  ],
  [
    'Which size am I?',
    'Measure something that fits, and compare. The size guide says where to hold the tape.',
  ],
];

const topicChoice = (topic, words, checked) =>
  html`<label class="way"><input type="radio" name="topic" value="${topic}"${markup(checked ? ' checked' : '')}><span>${words}</span></label>`;

const openForm = html`<form class="checkout" action="/help/case" method="post" id="case">
<fieldset><legend>What is it about?</legend>${Object.entries(TOPICS).map(([topic, words], index) => topicChoice(topic, words, index === 0))}</fieldset>
<label class="field">In your words <textarea name="words" rows="4" maxlength="2000"></textarea></label>
<button class="button">Open a case</button></form>`;

const seeForm = html`<p>You have a case open with us. We write back within a day.</p><p><a class="button" href="/help/case">See your case</a></p>`;

const OUTCOMES = {
  resolved: 'Closed, and we are glad it worked out.',
  unresolved: 'Closed. We are sorry it did not work out; you may open another at any time.',
};

/** @param {{ params: URLSearchParams, caseOpen?: string }} request */
export function help({ params, caseOpen }) {
  const outcome = params.get('closed') ?? '';
  const closed = Object.hasOwn(OUTCOMES, outcome);
  return {
    title: 'Help',
    type: 'help',
    calls: closed ? [careClose(outcome)] : [],
    main: html`<div class="wrap prose"><h1>Help</h1>${closed && html`<p class="news" role="status">${OUTCOMES[outcome]}</p>`}
<p class="lead">Someone who knows the things answers, from eight to six.</p>
<div class="folds">${QUESTIONS.map(([question, answer]) => html`<details><summary>${question}</summary><p>${answer}</p></details>`)}</div>
<ul class="plain-links"><li><a href="/help/size-guide">Size guide</a></li><li><a href="/help/delivery">Delivery and returns</a></li><li><a href="/help/repairs">Repairs</a></li><li><a href="/help/gift-notes">Gift notes</a></li></ul>
<section aria-labelledby="ask"><h2 id="ask">Something is not right?</h2>${caseOpen ? seeForm : openForm}</section></div>`,
  };
}

/** @param {{ params: URLSearchParams, caseOpen?: string }} request @returns nothing if no case is open */
export function casePage({ params, caseOpen }) {
  if (!caseOpen) return undefined;
  const steps = [
    ['Help', '/help'],
    ['Your case', '/help/case'],
  ];
  return {
    title: 'Your case',
    type: 'case',
    calls: params.has('opened') ? [careOpen(caseOpen)] : [],
    main: html`<div class="wrap prose">${trail(steps)}<h1>Your case</h1>${params.has('opened') && html`<p class="news" role="status">Thank you. Your case is open.</p>`}
<dl class="sums"><div><dt>About</dt><dd>${TOPICS[caseOpen]}</dd></div><div><dt>Where it stands</dt><dd>Open: we are looking into it</dd></div></dl>
<p>While it is open we will not try to sell you anything.</p>
<form class="buttons" action="/help/case/close" method="post">
<button class="button" name="outcome" value="resolved">It is solved: close it</button>
<button class="button button-quiet" name="outcome" value="unresolved">Close it unsolved</button></form></div>`,
  };
}

/** Slug → title, lead, paragraphs; the size guide has a table too. */
const GUIDES = {
  'size-guide': [
    'Size guide',
    'Measure something you like wearing, laid flat.',
    [
      'Chest: straight across, a thumb below the armhole. Then double it.',
      'Boots: stand on a sheet of paper in the socks you will wear, and mark heel and toe.',
    ],
  ],
  delivery: [
    'Delivery and returns',
    'Two to four days there, sixty days to come back.',
    [
      'We post on every working day. Delivery costs £4.50 and is free from £60.',
      'Returns are free. Worn is fine, muddy is fine; we wash it and sell it as seconds.',
    ],
  ],
  repairs: [
    'Repairs',
    'Bring it in, or post it. We mend what we sell.',
    [
      'Zips, elbows, soles, poles, handles. The first hour of work is free, and so are buckles and buttons, for as long as you own the thing.',
      'Waterproofs are washed and proofed again every spring and autumn. Leave them for a week.',
      'To begin, open a case and say what happened. A picture is never needed.',
    ],
  ],
  'gift-notes': [
    'Gift notes',
    'Written by hand, with a pen.',
    [
      'Tell us the words at checkout and we write them on a card. No prices go into the parcel.',
      'If it is not for you, your preferences have a switch for that, so that someone else’s present does not follow you about.',
    ],
  ],
};

const SIZES = [
  ['XS', '84', '68', '60'],
  ['S', '92', '76', '61'],
  ['M', '100', '84', '62'],
  ['L', '108', '92', '63'],
  ['XL', '116', '100', '64'],
];
const sizeTable = html`<div class="table-scroll" tabindex="0" role="region" aria-label="Clothes sizes"><table><caption>Clothes, in centimetres</caption><thead><tr><th scope="col">Size</th><th scope="col">Chest</th><th scope="col">Waist</th><th scope="col">Sleeve</th></tr></thead><tbody>${SIZES.map(
  ([size, ...rest]) =>
    html`<tr><th scope="row">${size}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`,
)}</tbody></table></div>`;

/** @param {object} _request @param {string} slug */
export function guidePage(_request, slug) {
  if (!Object.hasOwn(GUIDES, slug)) return undefined;
  const [title, lead, paragraphs] = GUIDES[slug];
  const steps = [
    ['Help', '/help'],
    [title, `/help/${slug}`],
  ];
  return {
    title,
    type: 'help',
    calls: [useFeature(slug)],
    main: html`<div class="wrap prose">${trail(steps)}<h1>${title}</h1><p class="lead">${lead}</p>${slug === 'size-guide' && sizeTable}${paragraphs.map((text) => html`<p>${text}</p>`)}
<p><a href="/help#case">Ask us</a></p></div>`,
  };
}
