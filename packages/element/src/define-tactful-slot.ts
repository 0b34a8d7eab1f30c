/** The element `<tactful-slot name="hero">`. */
import type { Issue, Tactful } from '@tactful/core';
import { connectSlot } from './connect-slot.ts';
import { rejectedSlotsOf } from './rejected-slots.ts';
import { createSlotView } from './slot-view.ts';
import { findUnsafeVariant, templateOf } from './variant-content.ts';

/** The options of {@link defineTactfulSlot}. */
export interface DefineOptions {
  /** Called once for each slot whose variants are rejected, with the path and the reason. */
  readonly onIssue?: ((issue: Issue) => void) | undefined;
}

/** The object that the elements of the page are connected to. */
interface Source extends DefineOptions {
  readonly tactful: Tactful;
  /** The elements that were on the page before: the visitor may have read them. */
  readonly read: WeakSet<Element>;
}

/** An element on the page. */
interface SlotElement extends HTMLElement {
  connect(): void;
  disconnect(): void;
}

const TAG = 'tactful-slot';
const elements = new Set<SlotElement>();
let source: Source | undefined;

/** Connects one element to its slot. Returns its removal, which leaves the standard content. */
function connectElement(element: HTMLElement, { tactful, onIssue, read }: Source): () => void {
  const slot = element.getAttribute('name') ?? '';
  const rejected = rejectedSlotsOf(tactful);
  if (getComputedStyle(element).display === 'inline') element.style.display = 'block';
  const isSafe = (): boolean => {
    const message = rejected.has(slot) ? '' : findUnsafeVariant(tactful, slot, element);
    if (message) {
      rejected.add(slot);
      onIssue?.({ severity: 'error', path: `slots.${slot}`, message });
    }
    return !rejected.has(slot);
  };
  // Before any variant is shown, for everybody alike.
  isSafe();
  const show = createSlotView(element);
  // Checked again: the page may have added or changed a template meanwhile.
  const hasVariant = (variant: string | undefined) => templateOf(element, variant) !== undefined && isSafe();
  const end = connectSlot({
    ...{ tactful, slot, element, show, hasVariant, onIssue },
    isFromServer: read.has(element),
    isChecked: true,
  });
  return () => {
    end();
    show(undefined);
  };
}

/** Creates the class when it is needed: servers have no `HTMLElement`. */
const createElementClass = () =>
  class extends HTMLElement implements SlotElement {
    static observedAttributes = ['name'];
    #end = () => {};

    connectedCallback(): void {
      elements.add(this);
      const connect = () => this.connect();
      // The parser has not read the children yet.
      if (document.readyState === 'loading')
        document.addEventListener('DOMContentLoaded', connect, { once: true });
      else queueMicrotask(connect);
    }

    disconnectedCallback(): void {
      elements.delete(this);
      this.disconnect();
    }

    attributeChangedCallback(): void {
      if (elements.has(this)) this.connect();
    }

    connect(): void {
      this.disconnect();
      if (source && this.isConnected) this.#end = connectElement(this, source);
    }

    disconnect(): void {
      this.#end();
      this.#end = () => {};
    }
  };

/**
 * Connects every `<tactful-slot name="hero">` of the page, present and future. Call it once, in the browser, after a
 * framework has hydrated the page. A second call replaces the first.
 *
 * The element shows its children, or the variant that was decided: `<template data-tactful-variant="coats">` among them.
 * Without this call, without consent and after any error it shows its children.
 *
 * @returns A function that ends the connection: every slot shows its standard content.
 */
export function defineTactfulSlot(tactful: Tactful, { onIssue }: DefineOptions = {}): () => void {
  const own: Source = { tactful, onIssue, read: new WeakSet(document.querySelectorAll(TAG)) };
  source = own;
  if (!customElements.get(TAG)) customElements.define(TAG, createElementClass());
  else for (const element of elements) element.connect();
  return () => {
    if (source !== own) return;
    source = undefined;
    for (const element of elements) element.disconnect();
  };
}
