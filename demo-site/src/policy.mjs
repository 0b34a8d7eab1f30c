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

/** @param {{ strict: boolean, framed?: boolean }} page `framed`: the shop shows it in a frame of its own */
export function headersFor({ strict, framed }) {
  const policy = (strict ? STRICT : NORMAL).join('; ');
  return {
    'Content-Security-Policy': framed
      ? policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
      : policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  };
}
