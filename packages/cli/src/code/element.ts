/** Elements in JSX, in templates of Vue and Svelte, and in HTML: one form for all. */
import type { Node } from './node.ts';

/** An attribute, or what a framework writes like one. */
export interface Attribute {
  /** As in the code. A named slot of Vue, `#coats`, is `v-slot` with the value `coats`. */
  readonly name: string;
  /** Absent if only running the code shows it. */
  readonly value: string | undefined;
  /** The expression; absent for a plain text. */
  readonly expression: Node | undefined;
  /** The offset in the file. */
  readonly at: number;
}

/** An element. */
export interface CodeElement {
  /** As in the code; in lower case in HTML. */
  readonly name: string;
  readonly at: number;
  readonly attributes: readonly Attribute[];
  /** The elements directly inside. */
  readonly children: readonly CodeElement[];
}

/** The name of attributes that an expression adds: `{...props}`. */
export const SPREAD = '...';

/** Returns the attribute of that name. */
export const attributeIn = ({ attributes }: CodeElement, name: string): Attribute | undefined =>
  attributes.find((attribute) => attribute.name === name);

/** Returns the elements and all that are inside of them. */
export const allElements = (elements: readonly CodeElement[]): readonly CodeElement[] =>
  elements.flatMap((element) => [element, ...allElements(element.children)]);

/** A file of code that was parsed. */
export interface ParsedCode {
  /** Its scripts, and the expressions of its templates. */
  readonly scripts: readonly Node[];
  /** The elements of its templates. */
  readonly elements: readonly CodeElement[];
}
