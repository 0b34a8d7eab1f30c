/** The parts of its process that a command may use. They are passed in so that tests can replace it. */

/** The process around a command. */
export interface CommandEnvironment {
  /** The version of the package, as `1.2.3`. */
  readonly version: string;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Epoch ms. */
  readonly now: () => number;
  /** Writes to the output stream. */
  readonly out: (text: string) => void;
  /** Writes to the error stream. */
  readonly err: (text: string) => void;
  /** True if the error stream is a terminal. */
  readonly isTTY: boolean;
  /** Resolves when a command that runs until it is stopped must end. Absent: it runs until its process ends. */
  readonly stopped?: Promise<void>;
}

/** 0: success. 1: the input has issues. 2: the command could not run. */
export type ExitCode = 0 | 1 | 2;

/** The reason why a command could not run. It ends with exit code 2. */
export interface CommandFailure {
  readonly failure: string;
}

/** True if the value is a failure. */
export const isFailure = (value: unknown): value is CommandFailure =>
  typeof value === 'object' && value !== null && 'failure' in value;
