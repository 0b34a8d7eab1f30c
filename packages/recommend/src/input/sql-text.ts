/** Quotes values for SQL statements. */

/** A string literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A quoted name of a column or table. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
