/** Puts the inspector on the page: one element with an open shadow root. */
import type { Tactful } from '@tactful/core';
import { render } from 'preact';
import { type Edits, NOTHING } from './edits.ts';
import type { Inspector, InspectorHost, InspectorOptions } from './host.ts';
import { panel } from './panel.tsx';
import { type Candidate, createPreviewing } from './previewing.ts';
import { sheet } from './style.ts';

/** The address without its origin, and without what opened the inspector. */
const pathOf = ({ pathname, search }: Location): string => {
  const asked = new URLSearchParams(search);
  asked.delete('tactful');
  return asked.size ? `${pathname}?${asked}` : pathname;
};

/** Opens the inspector, first in the body, so that it is the first that Tab comes to. */
export const mountInspector = (tactful: Tactful, options: InspectorOptions): Inspector => {
  const host: InspectorHost = { ...options, tactful };
  const element = document.createElement('div');
  element.id = 'tactful-inspect';
  const shadow = element.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet()];
  let edits: Edits = NOTHING;
  let notice = '';
  const tell = (text: string) => {
    notice = text;
    draw();
  };
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      tell('Copied.');
    } catch {
      tell('The browser does not allow it: copy the text below.');
    }
  };
  /** Where the preview was asked for; the focus goes back there. */
  let asked: Element | null = null;
  const previewing = createPreviewing(host, () => {
    draw();
    if (!previewing.shown()) (asked as HTMLElement | null)?.focus();
  });
  const preview = (candidate: Candidate) => {
    asked = shadow.activeElement;
    void previewing.start(candidate, edits);
  };
  const remove = () => {
    stop();
    previewing.end();
    render(null, shadow);
    element.remove();
  };
  const edit = (next: Partial<Edits>) => {
    edits = { ...edits, ...next };
    tell('');
  };
  const draw = () => {
    render(
      panel({ host, edits, path: pathOf(location), notice, previewing, preview, edit, copy, close: remove }),
      shadow,
    );
  };
  const stop = tactful.subscribe(draw);
  draw();
  const place = () => document.body.prepend(element);
  // Of a config that was found in order before, the body may not be there yet.
  if (document.body) place();
  else addEventListener('DOMContentLoaded', place, { once: true });
  return { remove };
};
