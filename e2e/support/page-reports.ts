/** Receives reports of pages about themselves, where no driver can look into them. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The reports of pages, by step. */
export interface PageReports {
  /** Handles `POST /report/<step>`, whose body is JSON, and `GET /report/<step>`, which waits for it. False for other requests. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Resolves with the report of a step. */
  of(step: string): Promise<unknown>;
}

/** A report, before and after it has arrived. */
interface Step {
  readonly arrived: Promise<unknown>;
  readonly resolve: (report: unknown) => void;
}

function createStep(): Step {
  let resolve: Step['resolve'] = () => undefined;
  const arrived = new Promise<unknown>((onArrival) => {
    resolve = onArrival;
  });
  return { arrived, resolve };
}

/** Creates the reports of one test. */
export function createPageReports(): PageReports {
  const steps = new Map<string, Step>();
  const stepOf = (name: string): Step => {
    const step = steps.get(name) ?? createStep();
    steps.set(name, step);
    return step;
  };
  return {
    handle(request, response) {
      const [, name] = /^\/report\/(\w+)$/.exec(request.url ?? '') ?? [];
      if (!name) return false;
      if (request.method === 'POST') {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          stepOf(name).resolve(JSON.parse(String(Buffer.concat(parts))));
          response.end();
        });
      } else stepOf(name).arrived.then(() => response.end());
      return true;
    },
    of: (name) => stepOf(name).arrived,
  };
}
