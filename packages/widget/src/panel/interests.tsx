/** The interests of the visitor as chips: each can be forgotten, and shown more or less. */
/** @jsxRuntime classic */
/** @jsx h */
import { LESS_OF } from '@tactful/core/internal';
import type { ComponentChildren, h, JSX } from 'preact';
import { nameOf, optionName } from '../explain/names.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { richText } from '../rich-text.tsx';
import { addLessOf, canStateInterests, forgetInterest, removeLessOf, toggleMoreOf } from './forget.ts';
import { type Interest, interestsOf, selectedOptions } from './interest-list.ts';
import { monthText } from './month.ts';
import { toolbar } from './toolbar.tsx';

/** The chips that are shown at first: more are not read. */
const FIRST_CHIPS = 12;

const interestName = (widget: PanelBindings, { type, id }: Interest): string =>
  type === 'tier' &&
  !Object.hasOwn(widget.tactful.config.catalog?.names ?? {}, id) &&
  widget.hasMessage(`tier.${id}`)
    ? widget.t(`tier.${id}`)
    : nameOf(widget, id);

const keyOf = ({ type, id }: Interest): string => `${type} ${id}`;

/** Whether the visitor can want more or less of it. */
const isAdjustable = (widget: PanelBindings, { type }: Interest): boolean =>
  (type === 'category' || type === 'brand') && canStateInterests(widget);

const chip = (widget: PanelBindings, interest: Interest): JSX.Element => {
  const { h, t, state, button } = widget;
  const name = interestName(widget, interest);
  const key = keyOf(interest);
  const isOpen = state.openInterest === key;
  const open = () => {
    state.openInterest = isOpen ? undefined : key;
  };
  return (
    <span class="chip" key={key}>
      {isAdjustable(widget, interest) ? (
        button(richText(widget, name), open, { 'aria-expanded': isOpen })
      ) : (
        <span>{richText(widget, name)}</span>
      )}
      {button('×', () => forgetInterest(widget, interest, name), {
        'aria-label': t('forgetIt', { x: name }),
      })}
    </span>
  );
};

/** 'More of this' and 'Less of this', for the interest that is open. */
const adjustments = (widget: PanelBindings, interest: Interest): JSX.Element => {
  const { h, t, tactful, state, button } = widget;
  const isWanted = selectedOptions(tactful, interest.type).includes(interest.id);
  const addLess = () => {
    state.openInterest = undefined;
    return addLessOf(widget, interest, interestName(widget, interest));
  };
  return (
    <div class="w" key="adjust">
      {button(t('moreOf'), () => toggleMoreOf(widget, interest), { 'aria-pressed': isWanted })}
      {button(t('lessOf'), addLess)}
    </div>
  );
};

const unwanted = (widget: PanelBindings): ComponentChildren => {
  const { h, t, tactful, button } = widget;
  const ids = selectedOptions(tactful, LESS_OF);
  const chips = ids.map((id) => {
    const name = optionName(widget, LESS_OF, id);
    return (
      <span class="chip" key={id}>
        <span>{richText(widget, name)}</span>
        {button('×', () => removeLessOf(widget, id), { 'aria-label': t('rememberAgain', { x: name }) })}
      </span>
    );
  });
  return ids[0] !== undefined && [<p>{t('less')}</p>, toolbar(widget, t('less'), chips, { class: 'chips' })];
};

/** Renders the interests; nothing if there are none. */
export const interests = (widget: PanelBindings): ComponentChildren => {
  const { h, t, tactful, state, button } = widget;
  const all = interestsOf(tactful);
  const first = all.slice(0, FIRST_CHIPS);
  const shown = state.showsAllInterests ? all : first;
  // The button is gone then: the first chip that was hidden takes its place, and the focus.
  const showAll = () => {
    state.showsAllInterests = true;
  };
  const opened = shown.find((interest) => keyOf(interest) === state.openInterest);
  const less = unwanted(widget);
  const month = monthText(widget, first, (interest) => interestName(widget, interest));
  if (!all[0] && !less) return;
  return (
    <div id="interests">
      <h3>{t('interests')}</h3>
      {all[0] &&
        toolbar(
          widget,
          t('interests'),
          [
            shown.map((interest) => chip(widget, interest)),
            shown.length < all.length && button(t('showAll', { n: all.length }), showAll),
          ],
          { class: 'chips' },
        )}
      {opened && isAdjustable(widget, opened) && adjustments(widget, opened)}
      {less}
      {month && <small>{richText(widget, month)}</small>}
    </div>
  );
};
