/** The description of a page. */
import type { FactValue } from '@tactful/rules';

/** The description of a page; conditions read it as `page.*` and `host.*`. */
export interface PageContext {
  readonly type?: string;
  readonly category?: string;
  /** Language tag of the page, as `de-AT`. */
  readonly language?: string;
  /** Path of the page; decides the section. Of the query, only the parameters of `site.router` are in it. */
  readonly path?: string;
  readonly host?: { readonly [name: string]: FactValue };
  /** True when this page is meant for minors. */
  readonly minors?: boolean;
  /**
   * True when the server knows that the visitor declined on a sibling subdomain. Read only where the config shares
   * consent; the stricter one wins.
   */
  readonly declinedElsewhere?: boolean;
}
