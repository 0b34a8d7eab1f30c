/** Fires the triggers that depend on facts: a return visit, an abandoned cart, a purchase, the usual hours. */
import type { Engine } from '@tactful/core/internal';

/** The fact-based triggers of a config, each of which fires once per page. */
export interface FactTriggers {
  /** Fires each trigger whose fact has reached its threshold. */
  fire(): void;
  /** Lets every trigger fire again, as on another page. */
  startPage(): void;
}

/** Creates the fact-based triggers that the config names. */
export function createFactTriggers(engine: Pick<Engine, 'config' | 'fact' | 'fire'>): FactTriggers {
  const fired = new Set<string>();
  return {
    fire() {
      for (const { name, fact, threshold } of engine.config.factTriggers) {
        if (fired.has(name) || Number(engine.fact(fact)) < threshold) continue;
        fired.add(name);
        engine.fire(name);
      }
    },
    startPage: () => fired.clear(),
  };
}
