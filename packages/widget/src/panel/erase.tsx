/** Erases everything, after a sentence that names what is deleted: an erasure cannot be undone. */
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
