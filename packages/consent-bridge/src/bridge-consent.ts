/** Keeps the consent gate closed while a consent tool of the page does not allow personalization. */
import type { Tactful } from '@tactful/core';
import type { ConsentAdapter, ToolState } from './adapter.ts';
import { ADAPTERS } from './adapters.ts';
import { followPage } from './follow-page.ts';

/** The part of Tactful that the bridge uses. */
export interface GateOwner {
  readonly consent: Pick<Tactful['consent'], 'gate'>;
}

/** How the bridge works. */
export interface BridgeOptions {
  /** The tools. Default: every tool that has an adapter, each with its default category. */
  readonly adapters?: readonly ConsentAdapter[];
  /**
   * True to show the prompt of Tactful although the visitor has allowed personalization in a tool. Default: false, so that there
   * is one prompt; visitors turn personalization on with the preferences button.
   */
  readonly prompt?: boolean;
  /** Called once for each tool that does not know its category, with what to do. */
  readonly onIssue?: (issue: string) => void;
}

/** A tool, and the function that reads its state. */
interface Connected {
  readonly adapter: ConsentAdapter;
  readonly read: () => ToolState | undefined;
}

/**
 * Connects Tactful with the consent tools of the page, also with those that are loaded later.
 *
 * The gate is closed while any of the tools on the page denies its category, or waits for the visitor. It is open once all
 * allow it; consent is still given in Tactful alone. A visitor who has responded to a tool sees no second prompt, unless
 * `options.prompt` is true. While no tool is on the page, the gate stays as it is.
 *
 * @returns The removal. The gate stays as it is then.
 */
export function bridgeConsent({ consent }: GateOwner, options: BridgeOptions = {}): () => void {
  const { adapters = ADAPTERS.map((create) => create()), prompt = false, onIssue } = options;
  const removal = new AbortController();
  const { signal } = removal;
  const reported = new Set<string>();
  const connected: Connected[] = [];
  const report = ({ name, category }: ConsentAdapter): void => {
    if (reported.has(name)) return;
    reported.add(name);
    onIssue?.(
      `The consent tool ${name} has no category "${category}": personalization stays off. Add it to the tool, or name another category of it.`,
    );
  };
  const check = (): void => {
    if (signal.aborted) return;
    const states = connected.flatMap(({ adapter, read }) => {
      const state = read();
      if (state === 'missing') report(adapter);
      return state ?? [];
    });
    if (!states.length) return;
    const isOpen = states.every((state) => state === 'granted' || state === 'allowed');
    consent.gate(isOpen, { prompt: prompt || !states.includes('granted') });
  };
  for (const adapter of adapters) connected.push({ adapter, read: adapter.connect(check, signal) });
  followPage(check, signal);
  check();
  return () => removal.abort();
}
