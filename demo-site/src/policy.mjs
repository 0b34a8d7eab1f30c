/** The security headers of the pages. */

const NORMAL = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "frame-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/**
 * @param {{ strict: boolean, framed?: boolean, nonce?: string }} page `framed`: the shop shows it in a frame of its own;
 *   `nonce`: for the style sheet that Turbo inserts
 */
export function headersFor({ strict, framed, nonce }) {
  const rules = (strict ? STRICT : NORMAL).join('; ');
  const policy = nonce ? rules.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`) : rules;
  return {
    'Content-Security-Policy': framed
      ? policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
      : policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  };
}
