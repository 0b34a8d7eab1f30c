/** Reads prices as pages print them: `1.299,00 €`, `$1,299.00`, `1'299.–`. */

/** How the page writes prices. */
export interface PriceFormat {
  /** ISO 4217 code; absent if the page names none. */
  readonly currency?: string | undefined;
  /** Language tag of the page; '' if it has none. */
  readonly language: string;
}

const DEFAULT_DECIMALS = 2;
/** One number, with anything but digits and a sign around it. */
const ONE_NUMBER = /^[^\d-]*(\d[\d.,'\u2019\s]*)[^\d]*$/;
/** Groups of digits; in India they have two digits above the thousands. */
const GROUPS = /^\d{1,3}([.,]\d{2,3})*[.,]\d{3}$/;

/** The number of decimals that prices of the currency have. */
function decimalsOf(currency: string | undefined): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency: currency ?? 'EUR' });
    return format.resolvedOptions().maximumFractionDigits ?? DEFAULT_DECIMALS;
  } catch {
    return DEFAULT_DECIMALS;
  }
}

/** The decimal separator of the language; '' if the language is unknown. */
function decimalSeparator(language: string): string {
  try {
    const parts = language ? new Intl.NumberFormat(language).formatToParts(0.5) : [];
    return parts.find(({ type }) => type === 'decimal')?.value ?? '';
  } catch {
    return '';
  }
}

/** True if the only separator, with three digits after it, separates thousands; `undefined` if it may do either. */
function separatesThousands(digits: string, separator: string, format: PriceFormat): boolean | undefined {
  const decimals = decimalsOf(format.currency);
  if (!GROUPS.test(digits) || digits.startsWith('0') || decimals === 3) return false;
  const decimal = decimalSeparator(format.language);
  if (decimals === 0 || (decimal && decimal !== separator)) return true;
  return undefined;
}

/**
 * Reads a price. A single separator before three digits is a decimal or a thousands separator: the currency and the
 * language of the page decide.
 *
 * @returns `undefined` if the text contains no price, several numbers, or an ambiguous one.
 */
export function readPrice(value: unknown, format: PriceFormat): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const digits = ONE_NUMBER.exec(value)?.[1]
    ?.replace(/['\u2019\s]/g, '')
    .replace(/[.,]+$/, '');
  if (!digits) return undefined;
  const separators = digits.match(/[.,]/g) ?? [];
  const last = separators.at(-1) ?? '';
  let isGrouped: boolean | undefined = false;
  if (separators.length > 1) isGrouped = new Set(separators).size === 1;
  else if (last) isGrouped = separatesThousands(digits, last, format);
  if (isGrouped === undefined || (isGrouped && !GROUPS.test(digits))) return undefined;
  const at = isGrouped ? digits.length : digits.lastIndexOf(last || ' ');
  const whole = (at < 0 ? digits : digits.slice(0, at)).replace(/[.,]/g, '');
  return Number(`${whole}.${at < 0 ? 0 : digits.slice(at + 1)}`);
}
