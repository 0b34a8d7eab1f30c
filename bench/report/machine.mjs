/** Describes the machine that figures come from. */
import { cpus, loadavg } from 'node:os';

/** As `2 × AMD EPYC, load 0.4`. */
export const describeMachine = () =>
  `${cpus().length} × ${cpus()[0]?.model}, load ${(loadavg()[0] ?? 0).toFixed(1)}`;
