/** Puts the inspector on the page: one element with an open shadow root. */
import type { Tactful } from '@tactful/core';
import { render } from 'preact';
import type { Inspector, InspectorContext, InspectorOptions } from './api.ts';
import { type Edits, NO_EDITS } from './edits.ts';
import { createHighlighter } from './highlight.tsx';
import { movePageAside } from './page-layout.ts';
import { panel } from './panel.tsx';
import { type Candidate, createPreviewController } from './preview-controller.ts';
import { readShareLink } from './share-link.ts';
import { copyText } from './sharing.tsx';
import { sheet } from './styles.ts';

/** The path and query of the page, without the parameter that opened the inspector. */
const pathOf = ({ pathname, search }: Location): string => {
  const query = new URLSearchParams(search);
  query.delete('tactful');
  return query.size ? `${pathname}?${query}` : pathname;
};

/** Puts the element into the body, which may not be parsed yet. */
const placeFirst = (element: Element) => {
  const place = () => document.body.prepend(element);
  if (document.body) place();
  else addEventListener('DOMContentLoaded', place, { once: true });
};

/** Creates the element of the inspector. */
const createRoot = () => {
  const element = document.createElement('div');
  element.id = 'tactful-inspect';
  const shadow = element.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet()];
  return { element, shadow };
};

/**
 * Calls `read` for each link to edits that differs from the address in its fragment alone: it loads no page. Fragments of the
 * page itself keep the edits. Returns the removal.
 */
const followFragment = (read: (edits: Edits) => void): (() => void) => {
  const follow = () => {
    const edits = readShareLink(location.hash);
    if (edits) read({ ...NO_EDITS, ...edits });
  };
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
};

/** Opens the inspector as the first element of the body, so that Tab reaches it first. */
export const mountInspector = (tactful: Tactful, options: InspectorOptions): Inspector => {
  const host: InspectorContext = { ...options, tactful };
  const { element, shadow } = createRoot();
  const layout = movePageAside();
  let edits: Edits = readShareLink(location.hash) ?? NO_EDITS;
  let notice = '';
  let filter = '';
  const draw = () => {
    layout.setActive(!previews.shown());
    const state = { host, edits, path: pathOf(location), notice, filter, highlighter, previews };
    render(panel({ ...state, preview, setFilter, edit, copy, close: remove }), shadow);
  };
  const highlighter = createHighlighter(draw);
  const showNotice = (text: string) => {
    notice = text;
    draw();
  };
  const copy = async (text: string) => showNotice(await copyText(text));
  /** The button that started the preview. The focus returns to it. */
  let previewButton: Element | null = null;
  const previews = createPreviewController(host, () => {
    draw();
    // Every element of the inspector that can have the focus is an HTML element.
    if (!previews.shown()) (previewButton as HTMLElement | null)?.focus();
  });
  const preview = (candidate: Candidate) => {
    previewButton = shadow.activeElement;
    void previews.start(candidate, edits);
  };
  const edit = (next: Partial<Edits>) => {
    edits = { ...edits, ...next };
    showNotice('');
  };
  const setFilter = (words: string) => {
    filter = words;
    draw();
  };
  const stops = [tactful.subscribe(draw), followFragment(edit), highlighter.remove, layout.remove];
  const remove = () => {
    for (const stop of stops) stop();
    previews.end();
    render(null, shadow);
    element.remove();
  };
  draw();
  placeFirst(element);
  return { remove };
};
