/** Runs `tactful init`. */
import { collectPage } from '../catalog/collect-page.ts';
import { shopCatalog } from '../catalog/shop-catalog.ts';
import { starterConfig, starterGuide } from '../starter.ts';
import { DEFAULT_CONFIG_FILE } from './commands.ts';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import { writeText } from './files.ts';
import type { CommandOptions } from './options.ts';
import { readFeeds, readPages } from './shop-files.ts';

/** Writes a first config and its guide. */
export const runInit = (
  environment: CommandEnvironment,
  options: CommandOptions,
): ExitCode | CommandFailure => {
  const [file = DEFAULT_CONFIG_FILE, ...more] = options.files;
  if (more.length) return { failure: `expected one file name, got ${options.files.length}` };
  const guide = `${file.replace(/\.json$/, '')}.md`;
  const pages = readPages(environment, options.texts('pages'));
  if (isFailure(pages)) return pages;
  const feeds = readFeeds(environment, options.texts('feed'));
  if (isFailure(feeds)) return feeds;
  const found = [...[...pages].flatMap(([page, html]) => collectPage(page, html)), ...feeds];
  const catalog = shopCatalog(found);
  const force = options.flag('force');
  const failure =
    writeText(environment, { file, text: starterConfig(catalog), force }) ??
    writeText(environment, { file: guide, text: starterGuide(file, catalog), force });
  if (failure) return failure;
  environment.out(`${file}: written\n${guide}: written; read it next\n`);
  return 0;
};
