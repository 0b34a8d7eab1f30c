/** Semantic checks of the catalog: the pattern of item ids. */
import { compileSafeRegex } from '../conditions/regex-safety.ts';
import type { Catalog } from './config.ts';
import type { ReportIssue } from './issues.ts';

/** Reports a pattern that is not used, because it is invalid or could take long. */
export const validateCatalog = ({ itemId }: Catalog, report: ReportIssue): void => {
  if (itemId === undefined || compileSafeRegex(`^(?:${itemId})$`, 'i')) return;
  const message =
    'the pattern is invalid, or could take long; write one without repetition inside of repetition';
  report(['catalog', 'itemId'], { code: 'unsafe-pattern', message });
};
