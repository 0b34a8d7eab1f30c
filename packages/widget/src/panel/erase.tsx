/** Erases everything, after a sentence that names what is deleted: an erasure cannot be undone. Or withdraws consent. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';

/** Renders the section. */
export const erase = ({ h, tactful, t, button }: PanelBindings): ComponentChildren => {
  const n = tactful.profile.list().length;
  const eraseAll = async () => {
    const result = await tactful.profile.erase();
    return result.ok && n ? { message: t('deleted', { n }) } : result;
  };
  return [<p>{t('erases', { n })}</p>, button(t('eraseNow', { n }), eraseAll)];
};

/** Withdraws consent and erases, where there is no switch because the cookie settings of the site apply. */
export const withdraw = ({ tactful, t, button }: PanelBindings): ComponentChildren =>
  button(t('eraseNow', { n: 0 }), () => tactful.consent.decline({ surface: 'panel' }));
