/** Writes markup for the slots of a recipe that its example leaves out. */
import type { Experience } from '@tactful/rules';
import { actionOf } from '@tactful/rules/internal';
import type { Recipe } from './recipe.ts';

const templatesOf = ({ variant, experiment }: Experience): readonly string[] =>
  (experiment?.variants ?? [variant])
    .flatMap((name) => name ?? [])
    .map((name) => `  <template data-tactful-variant="${name}">…</template>\n`);

/** Returns the markup of each slot that is missing in the example. A layout has none. */
export const missingMarkup = ({ markup, config }: Recipe): readonly string[] => {
  const experiences = (config.experiences ?? []).filter(
    ({ slot, action }) => action !== 'layout' && !markup.includes(`data-tactful-slot="${slot}"`),
  );
  const slots = [...new Set(experiences.map(({ slot }) => slot))];
  return slots.map((slot) => {
    const own = experiences.filter((one) => one.slot === slot);
    const templates = own.filter((one) => actionOf(one).inserts).flatMap(templatesOf);
    return `<section data-tactful-slot="${slot}">\n  …\n${templates.join('')}</section>\n`;
  });
};
