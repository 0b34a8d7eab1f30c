/** The sections within 'More', and the lists that open in the panel and in an explanation. */
import type { ComponentChildren } from 'preact';
import type { More, PanelBindings } from '../lazy-panel/contract.ts';
import { question } from '../panel/question.tsx';
import { consideredList } from './considered.tsx';
import { decisions } from './decisions.tsx';
import { erase } from './erase.tsx';
import { exportImport } from './export-import.tsx';
import { fullActivity } from './full-activity.tsx';
import { purposes } from './purposes.tsx';
import { quietHours } from './quiet-hours.tsx';
import { receipt } from './receipt.tsx';

/** The sections by id, which are listed in `panel/index.tsx`. */
const SECTIONS: { readonly [id: string]: (widget: PanelBindings) => ComponentChildren } = {
  questions: (widget) => widget.tactful.config.questions?.map((each) => question(widget, each)),
  why: decisions,
  quietHours,
  used: purposes,
  exportImport,
  erase,
  receipt,
  legal: ({ disclosures }) => disclosures(),
};

/** Creates the sections of one widget. */
export const createMore = (widget: PanelBindings): More => ({
  renderSection: (id) => SECTIONS[id]?.(widget),
  renderActivity: () => fullActivity(widget),
  renderConsidered: (slots) => consideredList(widget, slots),
});
