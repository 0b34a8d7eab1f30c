/** The seal: by it a page knows a config that has been checked before, and found free of faults. */
import { digest } from './slug.ts';

/** Another text, and another version of what checks it, has another seal. Guards against mistakes, not attackers. */
export const seal = (text: string, version: string): string => `${version} ${text.length} ${digest(text)}`;
