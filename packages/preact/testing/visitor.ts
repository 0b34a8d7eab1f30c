/** The shop of the tests, with its typed components. */
import { defineConfig } from '@tactful/preact';
import { config } from '../../element/testing/visitor.ts';

export * from '../../element/testing/visitor.ts';

export const shop = defineConfig(config);
