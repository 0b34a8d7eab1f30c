/** Puts the inspector on the page: one element with an open shadow root. */
import type { Tactful } from '@tactful/core';
import { render } from 'preact';
import type { Inspector, InspectorContext, InspectorOptions } from './api.ts';
import { type Edits, NO_EDITS } from './edits.ts';
import { panel } from './panel.tsx';
import { type Candidate, createPreviewController } from './preview-controller.ts';
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

/** Copies the text. Returns what to show to the merchant. */
const copyText = async (text: string): Promise<string> => {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    return 'The browser does not allow it: copy the text below.';
  }
};

/** Opens the inspector as the first element of the body, so that Tab reaches it first. */
export const mountInspector = (tactful: Tactful, options: InspectorOptions): Inspector => {
  const host: InspectorContext = { ...options, tactful };
  const element = document.createElement('div');
  element.id = 'tactful-inspect';
  const shadow = element.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet()];
  let edits: Edits = NO_EDITS;
  let notice = '';
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
  const remove = () => {
    stop();
    previews.end();
    render(null, shadow);
    element.remove();
  };
  const edit = (next: Partial<Edits>) => {
    edits = { ...edits, ...next };
    showNotice('');
  };
  const draw = () => {
    const path = pathOf(location);
    render(panel({ host, edits, path, notice, previews, preview, edit, copy, close: remove }), shadow);
  };
  const stop = tactful.subscribe(draw);
  draw();
  placeFirst(element);
  return { remove };
};
