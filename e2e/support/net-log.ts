/** Reads Chromium's own network log, which contains requests that Chromium does not report to a driver. */
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

/** Hosts that the browser contacts for its own updates and similar, whatever page it shows. */
const MAKER = /(^|\.)(google|googleapis|gstatic|gvt1)\.com$/;

/** Parses a log. A browser that exits before it closes the list leaves a trailing comma and no closing brackets. */
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
  /** Every origin that the browser tried to connect to, even without a request; sorted, without duplicates. */
  readonly places: readonly string[];
}

/**
 * Reads a file that `--log-net-log` has written.
 *
 * @param site - The origin whose pages are of interest. The result excludes the browser's own requests.
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
