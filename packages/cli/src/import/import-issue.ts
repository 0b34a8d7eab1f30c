/** The issues of an import: what is left out of the draft, and what differs in it. */

/** An issue at a path of the imported file. */
export interface ImportIssue {
  /** `left-out`: the draft does not contain it. `differs`: the draft works differently, or does not need it. */
  readonly rule: 'syntax' | 'left-out' | 'differs';
  readonly level: 'error' | 'warning';
  /** As `features.banner.rules[0].condition`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
}

/** Receives the issues of an import. */
export interface ImportLog {
  /** Reports a part that the draft does not contain. */
  leaveOut(path: string, message: string): void;
  /** Reports a difference that the merchant should know. */
  note(path: string, message: string): void;
}

/** Creates a log, and the list that it fills. */
export const createImportLog = (): ImportLog & { readonly issues: readonly ImportIssue[] } => {
  const issues: ImportIssue[] = [];
  return {
    issues,
    leaveOut: (path, message) => void issues.push({ rule: 'left-out', level: 'error', path, message }),
    note: (path, message) => void issues.push({ rule: 'differs', level: 'warning', path, message }),
  };
};
