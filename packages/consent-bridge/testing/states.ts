/** The expected page for each combination of the tool, the consent of the visitor, and the gate at the start. */

/** The states of a tool, and the word for a tool that is not on the page. */
export const TOOL_STATES = ['absent', 'undecided', 'denied', 'missing', 'allowed', 'granted'] as const;
/** The decision of the visitor in Tactful, on an earlier page. */
export const VISITORS = ['undecided', 'declined', 'accepted'] as const;
/** The setting of the page. */
export const GATES = ['open', 'closed'] as const;

/** One row of the table. */
export interface StateRow {
  readonly tool: (typeof TOOL_STATES)[number];
  readonly visitor: (typeof VISITORS)[number];
  readonly start: (typeof GATES)[number];
  /** The gate afterwards. */
  readonly gate: (typeof GATES)[number];
  readonly status: 'unset' | 'generic' | 'tailored';
  readonly prompt: boolean;
  readonly personalized: boolean;
}

const TABLE = `
absent     undecided  open    open    unset     prompt  standard
absent     undecided  closed  closed  generic   -       standard
absent     declined   open    open    generic   -       standard
absent     declined   closed  closed  generic   -       standard
absent     accepted   open    open    tailored  -       personalized
absent     accepted   closed  closed  generic   -       standard
undecided  undecided  open    closed  generic   -       standard
undecided  undecided  closed  closed  generic   -       standard
undecided  declined   open    closed  generic   -       standard
undecided  declined   closed  closed  generic   -       standard
undecided  accepted   open    closed  generic   -       standard
undecided  accepted   closed  closed  generic   -       standard
denied     undecided  open    closed  generic   -       standard
denied     undecided  closed  closed  generic   -       standard
denied     declined   open    closed  generic   -       standard
denied     declined   closed  closed  generic   -       standard
denied     accepted   open    closed  generic   -       standard
denied     accepted   closed  closed  generic   -       standard
missing    undecided  open    closed  generic   -       standard
missing    undecided  closed  closed  generic   -       standard
missing    declined   open    closed  generic   -       standard
missing    declined   closed  closed  generic   -       standard
missing    accepted   open    closed  generic   -       standard
missing    accepted   closed  closed  generic   -       standard
allowed    undecided  open    open    unset     prompt  standard
allowed    undecided  closed  open    unset     prompt  standard
allowed    declined   open    open    generic   -       standard
allowed    declined   closed  open    generic   -       standard
allowed    accepted   open    open    tailored  -       personalized
allowed    accepted   closed  open    tailored  -       personalized
granted    undecided  open    open    unset     -       standard
granted    undecided  closed  open    unset     -       standard
granted    declined   open    open    generic   -       standard
granted    declined   closed  open    generic   -       standard
granted    accepted   open    open    tailored  -       personalized
granted    accepted   closed  open    tailored  -       personalized
`;

/** The table, row by row. */
export const STATE_ROWS: readonly StateRow[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [tool, visitor, start, gate, status, prompt, page] = line.split(/ +/);
    // The table above contains these words only; a test compares its size with the number of combinations.
    return {
      tool,
      visitor,
      start,
      gate,
      status,
      prompt: prompt === 'prompt',
      personalized: page === 'personalized',
    } as StateRow;
  });
