/** The state of the inspector, and the actions of its panel. */
import type { InspectorContext } from './api.ts';
import type { Edit, Edits } from './edits.ts';
import type { Highlighter } from './highlight.tsx';
import type { Candidate, PreviewController } from './preview-controller.ts';

/** The state of the panel, and its actions. */
export interface PanelProps {
  readonly host: InspectorContext;
  readonly edits: Edits;
  /** The path of the page with its query. */
  readonly path: string;
  /** The message of the last action; empty if there was none. */
  readonly notice: string;
  /** The words that the lists are filtered by. */
  readonly filter: string;
  readonly highlighter: Highlighter;
  readonly previews: Pick<PreviewController, 'shown' | 'refusal' | 'end'>;
  preview(candidate: Candidate): void;
  setFilter(filter: string): void;
  edit: Edit;
  copy(text: string): void;
  close(): void;
}
