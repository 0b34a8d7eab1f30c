/** Texts of the config that visitors read. */

/** Text for the visitor: one string, or one for each language tag (`{ "en": …, "de": … }`). */
export type LocalizedText = string | { readonly [language: string]: string };
