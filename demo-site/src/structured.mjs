/** Structured data for search engines: schema.org JSON-LD. */
import { BRANDS } from './catalogue/brands.mjs';
import { COLOURS } from './catalogue/colours.mjs';
import { CATEGORIES } from './catalogue/products.mjs';

const context = { '@context': 'https://schema.org' };
const offer = (product) => ({
  '@type': 'Offer',
  price: product.price.toFixed(2),
  priceCurrency: 'GBP',
  availability: 'https://schema.org/InStock',
  url: `/p/${product.id}`,
});

const article = (product) => ({
  '@type': 'Product',
  sku: product.id,
  name: product.name,
  category: CATEGORIES[product.category].name,
  brand: { '@type': 'Brand', name: BRANDS[product.brand].name },
});

export const productData = (product) => ({
  ...context,
  ...article(product),
  description: `${product.blurb} ${product.stuff}`,
  color: product.colours.map((colour) => COLOURS[colour].name).join(', '),
  offers: offer(product),
  aggregateRating: {
    '@type': 'AggregateRating',
    ratingValue: product.rating.toFixed(1),
    reviewCount: product.ratings,
  },
});

/** @param {readonly (readonly [name: string, address: string])[]} steps */
export const breadcrumbData = (steps) => ({
  ...context,
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(([name, item], index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item,
  })),
});

/** @param {string} name @param {readonly object[]} products */
export const listData = (name, products) => ({
  ...context,
  '@type': 'ItemList',
  name,
  numberOfItems: products.length,
  itemListElement: products.map((product, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: `/p/${product.id}`,
    name: product.name,
  })),
});

/** @param {import('./cart.mjs').Cart} cart @param {string} orderNumber */
export const orderData = (cart, orderNumber) => ({
  ...context,
  '@type': 'Order',
  orderNumber,
  orderStatus: 'https://schema.org/OrderProcessing',
  merchant: { '@type': 'Organization', name: 'Hollin & Tarn' },
  priceCurrency: 'GBP',
  orderedItem: cart.lines.map(({ product, quantity }) => ({
    '@type': 'OrderItem',
    orderQuantity: quantity,
    orderedItem: { ...article(product), offers: offer(product) },
  })),
});
