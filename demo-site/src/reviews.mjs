/** Reviews in a row that scrolls sideways. Its buttons need scripts. */
import { picture } from './art/picture.mjs';
import { productBy } from './catalogue/products.mjs';
import { html } from './html.mjs';

/** Product, stars, words, who. */
const REVIEWS = [
  [
    'cairn-parka',
    5,
    'Two winters on the ferry and it still sheds the spray. The hood fits over a hat.',
    'Ines, Leith',
  ],
  [
    'scree-walking-boots',
    5,
    'Resoled in the spring, and they came back with new laces and a note.',
    'Tom, Keswick',
  ],
  ['daybreak-whole-beans', 4, 'The whole house smells of it. I wish the bag were bigger.', 'Ruth, York'],
  ['moorhen-dome-tent', 5, 'Up in six minutes, in the dark, with two children helping.', 'Marek, Hull'],
  [
    'hollin-crew-jumper',
    4,
    'Runs a little long in the arms. Warm enough to leave the coat at home.',
    'Dee, Bath',
  ],
  ['harbour-storm-lantern', 5, 'Hangs over the table all year. The wick is easy to change.', 'Kit, Whitby'],
  ['fireside-throw', 5, 'The dog has claimed it. It washed well.', 'Ola, Leeds'],
  ['tinker-daypack', 4, 'Takes a laptop and a wet towel and keeps them apart.', 'Sam, Cardiff'],
];

const review = ([id, stars, words, who]) => {
  const product = productBy(id);
  return html`<li class="review"><a class="tile" href="/p/${id}" aria-label="${product.name}">${picture(product, { at: 'tile' })}</a>
<figure><p class="stars"><span aria-hidden="true">${'★'.repeat(stars)}${'☆'.repeat(5 - stars)}</span><span class="unseen">${stars} of 5 stars</span></p>
<blockquote><p>${words}</p></blockquote><figcaption class="quiet"><em>${who}</em>, about the ${product.name}</figcaption></figure></li>`;
};

export const reviews = () => html`
<section class="wrap band carousel" aria-labelledby="reviews"><div class="carousel-head"><h2 id="reviews">What people write</h2>
<p class="carousel-buttons" hidden><button type="button" class="round-button" data-move="-1" aria-label="Earlier reviews">‹</button><button type="button" class="round-button" data-move="1" aria-label="Further reviews">›</button></p></div>
<div class="carousel-row" tabindex="0" role="group" aria-labelledby="reviews"><ul>${REVIEWS.map(review)}</ul></div></section>`;
