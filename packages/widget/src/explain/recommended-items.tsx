/** Explains recommended items: which ones, because of what; and lets the visitor refuse single ones. */
/** @jsxRuntime classic */
/** @jsx h */
import { type ExplainablePick, LESS_OF, type ReasonWithEvents } from '@tactful/core/internal';
import { findCause } from '@tactful/rules/internal';
import type { ComponentChildren, h } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { canStateInterests } from '../panel/forget.ts';
import { selectedOptions } from '../panel/interest-list.ts';
import { nameOnPage } from './name-on-page.ts';
import { knownName, nameOf } from './names.ts';

type Cause = ReturnType<ExplainablePick['because']>[number];

/** The recommendations of a slot. */
export interface RecommendedItems {
  readonly effects: readonly string[];
  /** One sentence for picks with the same causes: 'Wren Mittens: because you viewed Cairn Parka'. */
  readonly reasons: readonly string[];
  /** The events about the items that led to them. */
  readonly evidence: readonly ReasonWithEvents[];
}

const picksOf = ({ page }: PanelBindings, slot: string): readonly ExplainablePick[] =>
  page.placements().flatMap((placement) => (placement.slot === slot ? (placement.picks ?? []) : []));

/** The fact that counts the events of each contact. */
const FACTS: { readonly [contact in Cause['contact']]: string } = {
  view: 'viewed',
  cart: 'carted',
  purchase: 'bought',
};

const evidenceOf = ({ tactful }: PanelBindings, { id, contact }: Cause): ReasonWithEvents => {
  const fact = `${FACTS[contact]}.item.${id}.all`;
  return { fact, value: tactful.fact(fact), test: null, events: tactful.profile.eventsFor(fact) };
};

/** An id that is made of words, as in `/p/cairn-parka`. */
const WORDS = /^[a-z]+(-[a-z]+)+$/;

/** The shop's name of a pick, else that of the app, else the one on the page, else the words of its id. */
const pickName = (widget: PanelBindings, { id, name }: ExplainablePick): string =>
  knownName(widget, id) ??
  (name || nameOnPage(id) || (WORDS.test(id) ? nameOf(widget, id) : widget.t('one')));

/** The name of an item, else that on the page, else the words of its id, else its category. */
const causeName = (widget: PanelBindings, cause: Cause): string => {
  const { events } = evidenceOf(widget, cause);
  const category = events.find((event) => event.category)?.category;
  const words = WORDS.test(cause.id) ? cause.id : category;
  const name = cause.name || nameOnPage(cause.id) || (words ? nameOf(widget, words) : widget.t('one'));
  return knownName(widget, cause.id) ?? name;
};

/** The sentences about picks with the same causes. Items that are bought again are their own causes. */
const reasonsFor = (
  widget: PanelBindings,
  picks: readonly ExplainablePick[],
  causes: readonly Cause[],
): readonly string[] => {
  const { t, formatList } = widget;
  const what = formatList(picks.map((pick) => pickName(widget, pick)));
  if (causes.some(({ id }) => id === picks[0]?.id)) return [t('replenish.due', { x: what })];
  return (['view', 'cart', 'purchase'] as const).flatMap((contact) => {
    const names = causes
      .filter((cause) => cause.contact === contact)
      .map((cause) => causeName(widget, cause));
    return names.length ? [t(`because-${contact}`, { what, x: formatList([...new Set(names)]) })] : [];
  });
};

/** Explains the recommendations of a slot. Empty for a slot without any. */
export const recommendedItems = (widget: PanelBindings, slot: string): RecommendedItems => {
  const { t, formatList } = widget;
  const picks = picksOf(widget, slot).map((pick) => ({ pick, causes: pick.because(findCause) }));
  const causes = new Map(picks.flatMap((each) => each.causes).map((cause) => [cause.id, cause]));
  const keyOf = ({ causes: own }: (typeof picks)[number]): string => own.map(({ id }) => id).join(' ');
  const groups = [...new Set(picks.map(keyOf))].map((key) => picks.filter((each) => keyOf(each) === key));
  return {
    effects: picks.length
      ? [t('picked', { x: formatList(picks.map(({ pick }) => pickName(widget, pick))) })]
      : [],
    reasons: groups.flatMap((group) =>
      reasonsFor(
        widget,
        group.map(({ pick }) => pick),
        group[0]?.causes ?? [],
      ),
    ),
    evidence: [...causes.values()].map((cause) => evidenceOf(widget, cause)),
  };
};

/** A button for each pick that the visitor does not want to see again. Each has an undo. */
export const unpickButtons = (widget: PanelBindings, slot: string): ComponentChildren => {
  const { h, t, state, tactful, button } = widget;
  const picks = canStateInterests(widget) ? picksOf(widget, slot) : [];
  const write = (answers: readonly string[]) =>
    tactful.track({ name: 'state_preference', question: LESS_OF, answers });
  return (
    picks.length > 0 && (
      <div class="f">
        {picks.map((pick) =>
          button(
            t('unpick', { x: pickName(widget, pick) }),
            () => {
              const before = selectedOptions(tactful, LESS_OF);
              // The undo is offered below the explanation.
              state.view = '';
              write([...before, pick.id]);
              return () => void write(before);
            },
            // Other picks may come and go while this button has the focus.
            { key: pick.id },
          ),
        )}
      </div>
    )
  );
};
