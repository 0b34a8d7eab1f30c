/** Owns the refusal of variants that would tell the network which of them is shown. */
import {
  type Config,
  EXECUTABLE_ELEMENTS,
  LOADING_ATTRIBUTES,
  LOADING_ELEMENTS,
  LOADING_VALUES,
  type Personalizer,
  type Winner,
} from '@tactful/core';
import { type Children, useBeforePaint, useRef, useState } from '#framework';
import { useScene } from './provider.tsx';
import type { Reference } from './seen.ts';
import { isShownAround, shownBeside, whole } from './spot.ts';

const ELEMENTS = `${EXECUTABLE_ELEMENTS},${LOADING_ELEMENTS}`.split(',');
/** Both frameworks write some names their own way: `xlinkHref`, `srcSet`. */
const loads = (name: string): boolean => LOADING_ATTRIBUTES.test(name.toLowerCase());

/** What an element would load: as `name=value`; '' for nothing. */
type Judge = (element: string, name: string, value: string) => string;

/** @param mayDisclose - True where a click may tell another origin which variant was seen. */
const judgeWith =
  (isKnown: (address: string) => boolean, mayDisclose: boolean | undefined): Judge =>
  (element, name, value) => {
    const isSafe = () => {
      if (/^(#|data:image)/.test(value)) return true;
      if (!/^a(rea)?$/.test(element)) return isKnown(value);
      const address = whole(value);
      // Another program is asked, not the network.
      const isOpen = mayDisclose ? /^(https?|mailto|tel)/ : /^(mailto|tel)/;
      return address?.origin === origin || isOpen.test(address?.protocol ?? '');
    };
    const wrong = /^on/.test(name) || LOADING_VALUES.test(value) || (loads(name) && !isSafe());
    return wrong ? `${name}=${value}` : '';
  };

/** A node of Preact or React, as far as both are alike. */
interface Written {
  readonly type?: unknown;
  readonly props?: { readonly [name: string]: unknown };
}

/** Walks what was written between two tags; a component in it is looked at once it is drawn. */
function firstIn(content: unknown, judge: Judge): string {
  if (Array.isArray(content)) {
    for (const each of content) {
      const found = firstIn(each, judge);
      if (found) return found;
    }
    return '';
  }
  if (!content || typeof content !== 'object') return '';
  // Whatever else may stand between two tags is a node.
  const { type, props = {} } = content as Written;
  if (typeof type === 'string') {
    if (ELEMENTS.includes(type)) return type;
    for (const [name, value] of Object.entries(props)) {
      if (name === 'children') continue;
      // Markup as text: nobody has read it yet.
      if (name.startsWith('dangerously')) return name;
      const said = name === 'style' && value ? Object.values(value).join(' ') : value;
      const found = typeof said === 'string' && judge(type, name, said);
      if (found) return found;
    }
  }
  return firstIn(props.children, judge);
}

/** Where a slot is, and what may stand in it. */
export interface Looked {
  readonly name: string;
  readonly variants: { readonly [variant: string]: unknown };
  readonly generic: Children;
  readonly spot: Reference<Element>;
  /** Stands between a variant and the generic content, where both are shown. */
  readonly edge: Reference<Element>;
}

/** True for an address that the generic content asks for as well, or the page outside of the spot, for everybody. */
function knownTo({ generic, spot }: Looked): (address: string) => boolean {
  const asked = new Set<string>();
  firstIn(generic, (_, name, value) => {
    if (loads(name)) asked.add(value);
    return '';
  });
  return (address) => asked.has(address) || isShownAround(spot.current, address);
}

/** Looks at all variants that some experience may show, before any is drawn: it says nothing about the profile. */
function faultOf(looked: Looked, experiences: Config['experiences']): string {
  const isKnown = knownTo(looked);
  for (const { slot, variant, experiment, disclosesOnClick } of experiences)
    for (const name of slot === looked.name ? (experiment?.variants ?? [variant]) : []) {
      const wrong = name != null && firstIn(looked.variants[name], judgeWith(isKnown, disclosesOnClick));
      if (wrong) return `${name}: expected what the page has already, got ${wrong}`;
    }
  return '';
}

/** Looks at what a component has drawn. It has asked for what it shows by now, but will not again. */
function faultIn(looked: Looked, { action, experience }: Winner): string {
  const judge = judgeWith(knownTo(looked), experience.disclosesOnClick);
  for (const element of shownBeside(looked.spot.current, looked.edge.current, action)) {
    const { localName } = element;
    const wrong = ELEMENTS.includes(localName)
      ? localName
      : [...element.attributes].map(({ name, value }) => judge(localName, name, value)).find(Boolean);
    if (wrong) return `a component: expected what the page has already, got ${wrong}`;
  }
  return '';
}

/** The slots that stay generic, for as long as the personalizer is there: no component asks twice. */
const refused = new WeakMap<Personalizer, Set<string>>();

/** Whether the slot may show its variants, and the look at one that is shown. */
export function useNeutral(looked: Looked): {
  readonly isNeutral: boolean;
  look(shown: Winner | undefined): void;
} {
  const { personalizer, report } = useScene();
  const [, draw] = useState<unknown>();
  const isKnown = personalizer && refused.get(personalizer)?.has(looked.name);
  // Once for each slot. Drawn twice before it is there, as in strict mode, it has to answer the same.
  const found = useRef<{ readonly of: Personalizer; readonly name: string; readonly fault: string }>(null);
  if (personalizer && (found.current?.of !== personalizer || found.current.name !== looked.name))
    found.current = {
      of: personalizer,
      name: looked.name,
      fault: faultOf(looked, personalizer.config.experiences),
    };
  const fault = isKnown ? '' : (found.current?.fault ?? '');
  const refuse = (message: string) => {
    if (!personalizer || !message) return;
    refused.set(personalizer, (refused.get(personalizer) ?? new Set()).add(looked.name));
    report?.({ severity: 'error', path: `slots.${looked.name}`, message });
    draw({});
  };
  useBeforePaint(() => refuse(fault));
  return {
    isNeutral: !isKnown && !fault,
    look: (shown) => shown && refuse(faultIn(looked, shown)),
  };
}
