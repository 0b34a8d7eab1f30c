/** Expands a message into the texts that visitors can read. */

/** The forms of a message: one for each form of a number, with a word for each value. */
export const formsOf = (message: string): readonly string[] => {
  const selection = /\{\w+\|([^}]*)\}/.exec(message);
  if (!selection) return [message.replace(/\{\w+\}/g, 'x')];
  const forms = (selection[1] ?? '').split('|').map((form) => form.split('=')[1] ?? '');
  return forms.flatMap((form) => formsOf(message.replace(selection[0], () => form.replace('#', '3'))));
};
