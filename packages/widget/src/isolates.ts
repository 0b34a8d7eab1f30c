/** The texts in a sentence that are in another language than the widget. `localize` has enclosed them in Unicode isolates. */

/** Returns the parts of a sentence; `enclose` replaces each text that is enclosed in isolates. */
export const mapIsolates = <Part>(
  sentence: string,
  enclose: (text: string) => Part,
): readonly (Part | string)[] =>
  sentence.split(/\u2068([^\u2069]*)\u2069/).map((part, index) => (index % 2 ? enclose(part) : part));
