/**
 * Which markup a variant may contain. Everything else is refused: it could run code, let the network observe which
 * variant was shown, or change what a form of the page submits. The page checks elements, the component packages check
 * what they render, and the linter checks source text, all by these tables.
 */

/** Elements that structure and mark up text, the image, and the template of a slot inside the variant. */
const TEXT_ELEMENTS =
  'a abbr address article aside b bdi bdo blockquote br button caption cite code col colgroup data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td template tfoot th thead time tr u ul var wbr';
/** Elements of inline drawings. Animations, filters and images are missing: they can load or change addresses. */
const DRAWING_ELEMENTS =
  'circle clipPath defs desc ellipse g line linearGradient marker mask path pattern polygon polyline radialGradient rect stop svg symbol text title tspan use';

/** Attributes of any element. `name`, `form`, `data-*` and event handlers are missing: forms and scripts read them. */
const ATTRIBUTES =
  'align alt cite class className colspan datetime decoding dir disabled fetchpriority headers height hidden hreflang id inert lang loading open rel reversed role rowspan scope span start tabindex target title translate type value width';
/** Attributes of drawings. */
const DRAWING_ATTRIBUTES =
  'clip-path clip-rule clipPathUnits cx cy d dx dy fill fill-opacity fill-rule focusable font-family font-size font-style font-weight fx fy gradientTransform gradientUnits letter-spacing marker-end marker-start markerHeight markerUnits markerWidth mask offset opacity orient pathLength patternTransform patternUnits points preserveAspectRatio r refX refY rotate rx ry stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor textLength transform vector-effect version viewBox x x1 x2 xmlns xmlns:xlink y y1 y2';

/** Properties that load nothing and start no animation, whatever the style sheets of the page contain. */
const PROPERTIES =
  'align|background|block-size|border|bottom|box|color|column|display|fill|flex|float|font|gap|grid|height|inline-size|inset|justify|left|letter-spacing|line-height|margin|max-|min-|object|opacity|order|overflow|padding|position|right|row-gap|stop|stroke|text|top|vertical-align|white-space|width|word';

/** Names of the elements that a variant may contain. */
export const VARIANT_ELEMENTS: ReadonlySet<string> = new Set(
  `${TEXT_ELEMENTS} ${DRAWING_ELEMENTS}`.split(' '),
);
/** `stroke-width` and the `strokeWidth` of components have the same normal form. */
const normalize = (name: string): string => name.replaceAll('-', '').toLowerCase();
const VARIANT_ATTRIBUTES: ReadonlySet<string> = new Set(
  `${ATTRIBUTES} ${DRAWING_ATTRIBUTES}`.split(' ').map(normalize),
);
/** Attributes with any text: those of assistive technology, and those that Tactful itself reads. */
const TEXT_ATTRIBUTE = /^(aria-|data-tactful-)/;
/** Attributes by which Vue, Astro and Angular limit styles to a component, as classes do. They are empty. */
const SCOPE_ATTRIBUTE = /^(data-(v|astro-cid)|_ng(content|host))-/;
/** Functions of CSS that load, or insert a value of a style sheet that may load; and escapes, which may spell them. */
const LOADING_VALUE = /\\|url\((?!['"]?#)|(image|image-set|cross-fade|src|var|env|attr|paint|element|if)\(/i;
/** A link that sends another `Referer` than the link of the page with the same address. */
const HIDES_REFERRER = /noref/i;
const STYLE = new RegExp(`^(\\s*(${PROPERTIES})[\\w-]*:[^:;]*(;|$))*\\s*$`, 'i');

/** The attributes that determine how an image is requested. */
export const IMAGE_ATTRIBUTES: readonly string[] = [
  'src',
  'srcset',
  'sizes',
  'crossorigin',
  'referrerpolicy',
];

/**
 * The use of an attribute in a variant: `content` is only displayed, `link` leads to an address, `image` determines how
 * an image is requested, and `refused` is anything else.
 */
export type AttributeUse = 'content' | 'link' | 'image' | 'refused';

/**
 * Classifies an attribute of a variant.
 *
 * @param element - The local name of the element.
 * @param name - As in markup or in components: `class`, `className`, `stroke-width`, `strokeWidth`.
 */
export function attributeUse(element: string, name: string, value: string): AttributeUse {
  if (LOADING_VALUE.test(value)) return 'refused';
  if (name === 'href') {
    if (value.startsWith('#')) return 'content';
    return element === 'a' ? 'link' : 'refused';
  }
  if (IMAGE_ATTRIBUTES.includes(normalize(name))) return element === 'img' ? 'image' : 'refused';
  if (name === 'style') return STYLE.test(value) ? 'content' : 'refused';
  const isAllowed =
    TEXT_ATTRIBUTE.test(name) ||
    (!value && SCOPE_ATTRIBUTE.test(name)) ||
    (VARIANT_ATTRIBUTES.has(normalize(name)) && !(name === 'rel' && HIDES_REFERRER.test(value)));
  return isAllowed ? 'content' : 'refused';
}
