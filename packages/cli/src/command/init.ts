/** Runs `tactful init`. */
import { nearest } from '@tactful/rules/internal';
import { collectPage } from '../catalog/collect-page.ts';
import { shopCatalog } from '../catalog/shop-catalog.ts';
import { PLATFORM_GUIDES, PLATFORMS } from '../platforms/platforms.ts';
import { starterConfig, starterGuide } from '../starter.ts';
import { DEFAULT_CONFIG_FILE } from './default-config.ts';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import { writeText } from './files.ts';
import type { CommandOptions } from './options.ts';
import { readFeeds, readPages } from './shop-files.ts';

/** Other names that shops use for a platform. */
const OTHER_NAMES: { readonly [name: string]: string } = {
  wordpress: 'woocommerce',
  html: 'plain',
  nextjs: 'next',
  'next.js': 'next',
};

/** Frameworks with bindings, for which there is no guide here. */
const FRAMEWORK = /^(angular|astro|lit|preact|react|remix|svelte|sveltekit|vite|vue|webpack)$/;

const FRAMEWORKS_GUIDE = 'https://github.com/tactful/tactful/blob/main/docs/guides/frameworks.md';

/** Returns the section of the guide for a platform. */
const platformGuide = (given: string): string | CommandFailure => {
  const lower = given.toLowerCase();
  const name = Object.hasOwn(OTHER_NAMES, lower) ? (OTHER_NAMES[lower] ?? lower) : lower;
  const guide = PLATFORMS.includes(name) ? PLATFORM_GUIDES[name] : undefined;
  if (guide !== undefined) return guide;
  if (FRAMEWORK.test(name))
    return { failure: `--platform: the code for ${given} is in ${FRAMEWORKS_GUIDE}; use --platform plain` };
  const suggestion = nearest(name, PLATFORMS);
  const hint =
    suggestion === undefined ? `expected ${PLATFORMS.join(', ')}` : `did you mean "${suggestion}"?`;
  return { failure: `--platform: unknown platform ${JSON.stringify(given)}; ${hint}` };
};

/** Writes a first config and its guide. */
export const runInit = (
  environment: CommandEnvironment,
  options: CommandOptions,
): ExitCode | CommandFailure => {
  const [file = DEFAULT_CONFIG_FILE, ...more] = options.files;
  if (more.length) return { failure: `expected one file name, got ${options.files.length}` };
  const guide = `${file.replace(/\.json$/, '')}.md`;
  const platform = platformGuide(options.text('platform') ?? 'plain');
  if (isFailure(platform)) return platform;
  const pages = readPages(environment, options.texts('pages'));
  if (isFailure(pages)) return pages;
  const feeds = readFeeds(environment, options.texts('feed'));
  if (isFailure(feeds)) return feeds;
  const found = [...[...pages].flatMap(([page, html]) => collectPage(page, html)), ...feeds];
  const catalog = shopCatalog(found);
  const force = options.flag('force');
  const failure =
    writeText(environment, { file, text: starterConfig(file, catalog), force }) ??
    writeText(environment, { file: guide, text: starterGuide({ file, catalog, platform }), force });
  if (failure) return failure;
  environment.out(`${file}: written\n${guide}: written; read it next\n`);
  return 0;
};
