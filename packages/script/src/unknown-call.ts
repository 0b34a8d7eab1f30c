/** Describes a call on `window.tactful` that names no method. */

/** Returns the text of the warning. A page may push anything. */
export function describeUnknownCall(call: unknown): string {
  const name: unknown = Array.isArray(call) ? call[0] : undefined;
  return `A call was ignored: expected a call like ["track", {...}], got ${typeof name} ${String(name)}.`;
}
