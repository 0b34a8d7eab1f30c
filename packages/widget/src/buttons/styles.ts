/** The styles of the buttons. */
import { createSheet } from './create-sheet.ts';

/**
 * The style sheet of the buttons, which every shadow root of the widget has. The why buttons and the dialogs add their own.
 *
 * - Important declarations of a shadow tree override important ones of the page: `:host` undoes all styles that the page
 *   gives to the element.
 * - Lengths are in `em` of the reader's own font size: the page's `html { font-size }` does not matter, zoom does.
 * - System colors follow the page's `color-scheme` and forced colors. Forced colors remove backgrounds and shadows, and
 *   show transparent borders: everything that must be visible has a border.
 */
const CSS = `:host{all:initial!important;color-scheme:inherit!important;display:block!important;font:medium/1.5 var(--tactful-font,system-ui)!important}
:host(tactful-preferences){display:inline-block!important}
*{box-sizing:border-box;min-width:0;margin:0;font:inherit;color:inherit;overflow-wrap:anywhere}
button{max-width:100%;min-height:44px;padding:.5em 1.1em;border:1px solid #8888;border-radius:.75em;background:var(--tactful-surface,Canvas);color:var(--tactful-text,CanvasText);cursor:pointer}
button:hover{border-color:currentColor}
:focus-visible{outline:3px solid!important;outline-offset:2px!important}
[part=open]{display:inline-flex;gap:.5em;align-items:center;border-radius:2em}
svg{flex:none;width:1.25em;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}
.floating{position:fixed;z-index:2147483647;inset-block:auto var(--tactful-offset-block,1em);inset-inline:var(--tactful-offset-inline,1em) auto;justify-content:center;min-width:2.5em;min-height:2.5em;padding:0;box-shadow:0 .1em .6em #0003;translate:var(--tactful-move)}
.bottom-end{inset-inline:auto var(--tactful-offset-inline,1em)}
.floating:not(:focus-visible)>span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.floating:focus-visible{padding-inline:.75em 1em}
.away:not(:focus-visible){opacity:0;pointer-events:none}
@media(pointer:coarse){.floating{min-width:2.75em;min-height:2.75em}}
@media(prefers-reduced-motion:no-preference){.floating:not(.away){transition:opacity .15s}}`;

/** The class of a button that is transparent and takes no pointer, but can have the focus. */
export const AWAY = 'away';

/** Creates the style sheet of the buttons. */
export const createButtonStyles = (): CSSStyleSheet => createSheet(CSS);
