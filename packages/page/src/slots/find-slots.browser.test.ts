/** Templates whose children a framework has put next to their empty content. */
import { expect, test } from 'vitest';
import { begin, element, texts } from '../../testing/begin.ts';
import { variantIn } from './find-slots.ts';

const MARKUP =
  '<section data-tactful-slot="hero"><p>Standard</p><template data-tactful-variant="a"></template></section>';

/** Puts nodes into the template as React and Vue do: not into its content. */
const render = (html: string): void => {
  const template = element<HTMLTemplateElement>('template');
  template.replaceChildren(document.createRange().createContextualFragment(html));
  expect(template.content.childNodes).toHaveLength(0);
};

const beginWith = (html: string) =>
  begin({ markup: MARKUP, experiences: [{ variant: 'a' }], before: () => render(html) });

const shown = () => texts('section > p');

test('the children are placed', async () => {
  const { issues, tactful } = await beginWith('<p>Variant</p>');
  expect(shown()).toEqual(['Variant']);
  expect(issues).toEqual([]);
  await tactful.consent.decline({ surface: 'api' });
  expect(shown()).toEqual(['Standard']);
  expect(element('template').textContent).toBe('Variant');
});

test.each([
  ['a frame', '<iframe srcdoc="x"></iframe>'],
  ['an event handler', '<b onclick="x()">x</b>'],
  ['a link that only the template contains', '<a href="/only-here">x</a>'],
])('the children are rejected with %s', async (_what, unsafe) => {
  const { issues } = await beginWith(`<p>Variant</p>${unsafe}`);
  expect(shown()).toEqual(['Standard']);
  expect(issues).toHaveLength(1);
  expect(issues[0]?.message).toMatch(/^Variant "a" was rejected: it (contains|links)/);
});

test.each([
  ['nothing', ''],
  ['a marker of a framework', '<!---->\n'],
])('a template with %s is rejected with an issue', async (_what, html) => {
  const { issues } = await beginWith(html);
  expect(shown()).toEqual(['Standard']);
  expect(issues.map(({ message }) => message)).toEqual([
    'Variant "a" was rejected: its template is empty. Put its content into the template.',
  ]);
});

test('children that change after they were read are not used', () => {
  document.body.innerHTML = MARKUP;
  render('<p>Checked</p>');
  const read = () => variantIn(element('section'), 'a')?.content.textContent;
  expect(read()).toBe('Checked');
  element('template').textContent = 'Unchecked';
  expect(read()).toBe('Checked');
});

test('content of its own comes before children', () => {
  document.body.innerHTML = MARKUP;
  element<HTMLTemplateElement>('template').content.append('Own');
  element('template').append('Child');
  expect(variantIn(element('section'), 'a')?.content.textContent).toBe('Own');
});
