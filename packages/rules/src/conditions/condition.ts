/** The syntax of conditions: a JSON test over facts, as in GrowthBook's SDK specification 0.8.0. */

/** A value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** `{ "<fact>": <value or operators>, "$and": […], … }`. */
export interface Condition {
  readonly [key: string]: Json;
}
