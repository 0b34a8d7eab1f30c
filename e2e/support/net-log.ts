/** Reads what Chromium itself wrote down of its network: it knows of requests that a driver is not told of. */
import { readFileSync } from 'node:fs';

interface Entry {
  readonly type: number;
  readonly phase: number;
  readonly params?: {
    readonly url?: string;
    readonly method?: string;
    readonly initiator?: string;
  };
}

interface NetLog {
  readonly constants: {
    readonly logEventTypes: { readonly [name: string]: number };
    readonly logEventPhase: { readonly [name: string]: number };
  };
  readonly events: readonly Entry[];
}

/** Where a browser asks for its own updates and the like, whatever page it shows. */
const MAKER = /(^|\.)(google|googleapis|gstatic|gvt1)\.com$/;

/** A browser that ended before it closed its list leaves it open, after a comma. */
function parse(text: string): NetLog {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`);
  }
}

export interface NetLogged {
  /** Every request of the site's pages, as `METHOD url`, sorted. */
  readonly requests: readonly string[];
  /** Every origin that a connection was wanted to, even when nothing was asked there; sorted, each once. */
  readonly places: readonly string[];
}

/**
 * What stands in a file that `--log-net-log` has written.
 *
 * @param site - The origin whose pages are of interest; what the browser asks for its own sake is left out.
 */
export function readNetLog(file: string, site: string): NetLogged {
  const { constants, events } = parse(readFileSync(file, 'utf8'));
  const { logEventTypes: types, logEventPhase: phases } = constants;
  const begun = (name: string) =>
    events.flatMap(({ type, phase, params }) =>
      type === types[name] && phase !== phases.PHASE_END && params ? [params] : [],
    );
  const requests = begun('URL_REQUEST_START_JOB').flatMap(({ method, url = '', initiator }) =>
    url.startsWith(`${site}/`) || initiator === site ? [`${method} ${url}`] : [],
  );
  const places = begun('HTTP_STREAM_JOB_CONTROLLER').flatMap(({ url = '' }) => {
    const { origin, hostname } = new URL(url);
    return MAKER.test(hostname) ? [] : [origin];
  });
  return { requests: requests.sort(), places: [...new Set(places)].sort() };
}
