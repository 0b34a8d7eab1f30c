/** Globals of the pages that the tests use. */
import type Axe from 'axe-core';

interface PushedEvent {
  readonly event?: string;
  readonly ecommerce: {
    readonly item_list_name?: string;
    readonly items: readonly { readonly item_name: string }[];
  };
}

type Block = object;

/** The part of the editor that the tests use. */
interface Editor {
  readonly blocks: {
    createBlock(name: string, attributes: object, inner?: readonly Block[]): Block;
  };
  readonly data: {
    select(store: string): { getBlockCount(): number } | undefined;
    dispatch(store: string): { insertBlock(block: Block): void; savePost(): Promise<void> };
  };
}

declare global {
  interface Window {
    readonly axe: typeof Axe;
    readonly dataLayer?: readonly PushedEvent[];
    readonly wp: Editor;
    readonly wp_set_consent: (category: string, value: 'allow' | 'deny') => void;
  }
}
