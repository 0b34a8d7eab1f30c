/** Creates an engine by its name. */
import { createDuckDbEngine } from './duckdb.ts';
import type { EngineName, PairEngine } from './engine.ts';
import { createPostgresEngine, type PostgresOptions } from './postgres.ts';
import { createSparkEngine, type SparkOptions } from './spark.ts';

/** The engine, and where it runs. */
export interface EngineOptions extends SparkOptions, PostgresOptions {
  readonly name: EngineName;
}

/** Creates the engine. It may be missing on this machine: a build with it is refused with the reason. */
export const createEngine = ({ name, ...options }: EngineOptions): PairEngine => {
  switch (name) {
    case 'spark':
      return createSparkEngine(options);
    case 'postgres':
      return createPostgresEngine(options);
    case 'duckdb':
      return createDuckDbEngine();
  }
};
