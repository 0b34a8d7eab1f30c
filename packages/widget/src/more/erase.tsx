/** Erases everything, after a sentence that names what is deleted: an erasure cannot be undone. Or withdraws consent. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';

const eraseAll = ({ h, tactful, t, button }: PanelBindings): ComponentChildren => {
  const n = tactful.profile.list().length;
  const run = async () => {
    const result = await tactful.profile.erase();
    return result.ok && n ? { message: t('deleted', { n }) } : result;
  };
  return [<p>{t('erases', { n })}</p>, button(t('eraseNow', { n }), run)];
};

/** Withdraws consent and erases, where there is no switch because the cookie settings of the site apply. */
const withdraw = ({ tactful, t, button }: PanelBindings): ComponentChildren =>
  button(t('eraseNow', { n: 0 }), () => tactful.consent.decline({ surface: 'panel' }));

/** Renders the section. */
export const erase = (widget: PanelBindings): ComponentChildren =>
  widget.tactful.consent.get().status === 'tailored' ? eraseAll(widget) : withdraw(widget);
