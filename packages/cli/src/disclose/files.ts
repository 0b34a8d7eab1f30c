/** The files of the public disclosure, as texts: the page, the card for machines, and the statement about GPC. */
import type { Config } from '@tactful/core';
import { createDataOf } from './data-of-experience.ts';
import { disclosurePage, plainText, retentionOf } from './page.ts';

/** The page. */
export const PAGE_FILE = 'how-we-personalize.html';
/** The card for machines. */
export const CARD_FILE = 'how-we-personalize.json';
/** https://privacycg.github.io/gpc-spec/#gpc-support-resource */
export const GPC_FILE = '.well-known/gpc.json';

/** The page as data. It contains nothing about visitors, and no time: it changes with the config alone. */
const card = (config: Config): object => {
  const { site, purposes, experiences, slots = {} } = config;
  const placeOf = (slot: string): string => plainText(slots[slot]?.name ?? slot);
  const dataOf = createDataOf(config);
  return {
    disclosure: 1,
    shop: plainText(site.name),
    controller: plainText(site.controller),
    policy: site.policy,
    consent: { required: true, default: 'standard', globalPrivacyControl: 'respected' },
    storage: { where: "the visitor's browser", sentTo: [] },
    dataCategories: Object.fromEntries(retentionOf(config).map(([name, days]) => [name, { days }])),
    purposes: Object.entries(purposes).map(([id, { label, dataCategories }]) => ({
      id,
      name: plainText(label),
      dataCategories,
    })),
    personalizes: [...new Set(experiences.map(({ slot }) => slot))].map((slot) => ({
      place: placeOf(slot),
      versions: experiences.filter((each) => each.slot === slot).length,
    })),
    experiences: experiences.map((experience) => ({
      id: experience.id,
      place: placeOf(experience.slot),
      effect: plainText(experience.benefit),
      dataCategories: dataOf(experience),
    })),
    choices: [
      'turn off',
      'pause',
      'see',
      'correct',
      'delete',
      'export',
      'explain',
      'show the standard version',
    ],
  };
};

/** The files that change with the config alone, by name. */
export const disclosureFiles = (config: Config): ReadonlyMap<string, string> =>
  new Map([
    [PAGE_FILE, disclosurePage(config)],
    [CARD_FILE, `${JSON.stringify(card(config), undefined, 2)}\n`],
  ]);

/** The statement that the shop respects Global Privacy Control. @param now - Epoch ms. */
export const gpcFile = (now: number): string =>
  `${JSON.stringify({ gpc: true, lastUpdate: new Date(now).toISOString().slice(0, 10) }, undefined, 2)}\n`;

/** True for a statement that the shop respects Global Privacy Control, of any date. */
export const isGpcStatement = (text: string): boolean => {
  try {
    return Object(JSON.parse(text)).gpc === true;
  } catch {
    return false;
  }
};
