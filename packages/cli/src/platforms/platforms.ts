/** The platforms that `tactful init --platform` knows, each with the section of the guide for it. */
import { NEXT_GUIDE } from './next.ts';
import { NUXT_GUIDE } from './nuxt.ts';
import { PLAIN_GUIDE } from './plain.ts';
import { SHOPIFY_GUIDE } from './shopify.ts';
import { WOOCOMMERCE_GUIDE } from './woocommerce.ts';

/** The guides by the name of the platform: how to add Tactful to its pages, as Markdown. */
export const PLATFORM_GUIDES: { readonly [platform: string]: string } = {
  plain: PLAIN_GUIDE,
  next: NEXT_GUIDE,
  nuxt: NUXT_GUIDE,
  woocommerce: WOOCOMMERCE_GUIDE,
  shopify: SHOPIFY_GUIDE,
};

/** The names of the platforms. */
export const PLATFORMS: readonly string[] = Object.keys(PLATFORM_GUIDES);
