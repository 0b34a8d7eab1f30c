/** Loaded before the command: writes the memory and the processor time of its process into the file `TACTFUL_USAGE`, as JSON. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { megabytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
  if (process.env.TACTFUL_USAGE) writeFileSync(process.env.TACTFUL_USAGE, JSON.stringify(usage));
});
