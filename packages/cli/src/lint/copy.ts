/** Owns what copy may not say: counts, dates and searches quoted back, and anything sensitive. */
import type { Config, LocalizedText } from '@tactful/core';
import { findSensitiveTerm } from '@tactful/rules';
import { type Told, told } from '../finding.ts';

const DID =
  'looked|viewed|browsed|searched|bought|ordered|purchased|visited|read|clicked|watched|added|spent|been here';
const COUNT = '\\d+|once|twice|(?:two|three|four|five|six|seven|eight|nine|ten|several|many) times';
const WHEN =
  '\\d+ (?:minute|hour|day|week|month)s?|yesterday|last (?:night|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)';

/** By language; the words of one do not occur in another. */
const PARADING: readonly RegExp[] = [
  // English
  RegExp(`\\byou(?:'ve|’ve| have)?\\b[^.!?]{0,20}\\b(?:${DID})\\b[^.!?]{0,60}\\b(?:${COUNT})\\b`, 'i'),
  RegExp(`\\byou(?:'ve|’ve| have)?\\b[^.!?]{0,20}\\b(?:${DID})\\b[^.!?]{0,60}\\b(?:${WHEN})\\b`, 'i'),
  RegExp(`\\byour (?:last|recent|latest) (?:${COUNT}) `, 'i'),
  /\byour (?:last |recent |latest )?search(?:es)? for\b/i,
  /\byou (?:recently )?searched (?:for )?["“‘'«]/i,
  /\bbecause you(?:'ve|’ve| have)? (?:recently )?(?:looked|viewed|browsed|searched|bought|ordered|purchased|watched)/i,
  /\bwe(?:'ve|’ve| have)? (?:noticed|saw|seen|know|remember|can see|can tell|tracked)\b[^.!?]{0,12}\b(?:you|your)\b/i,
  /\byou haven(?:'|’)t (?:been|bought|visited|ordered|shopped)[^.!?]{0,30}\d/i,
  // German
  /\b(?:Sie haben|du hast)\b[^.!?]{0,60}(?:\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)[- ]?mal\b/i,
  /\b(?:vor|seit) \d+ (?:Minuten|Stunden|Tagen|Wochen|Monaten)\b[^.!?]{0,60}\b(?:angesehen|gesucht|gekauft|bestellt|besucht)/i,
  /\b(?:Ihre|deine) (?:letzte )?Suche nach\b/i,
  /\bweil (?:Sie|du)\b[^.!?]{0,60}\b(?:angesehen|gesucht|gekauft|bestellt)/i,
  /\b(?:wir haben (?:bemerkt|gesehen)|uns ist aufgefallen|wir wissen)\b[^.!?]{0,20}\b(?:Sie|du|Ihr|dein)/i,
  // French
  /\b(?:vous avez|tu as)\b[^.!?]{0,40}\b(?:regardé|consulté|cherché|acheté|vu)(?!\p{L})[^.!?]{0,40}\b\d+ fois/iu,
  /\b(?:votre|ta) (?:dernière )?recherche (?:de|du|«|")/i,
  /\bparce que (?:vous avez|tu as) (?:regardé|consulté|cherché|acheté|vu)/i,
  /\bnous (?:avons (?:remarqué|vu)|savons) que (?:vous|tu)\b/i,
  // Spanish
  /\b(?:ha|has) (?:visto|mirado|buscado|comprado)\b[^.!?]{0,40}\b\d+ veces/i,
  /\b(?:su|tu) (?:última )?búsqueda de\b/i,
  /\bporque (?:ha|has) (?:visto|mirado|buscado|comprado)/i,
  /\b(?:hemos (?:notado|visto)|sabemos) que (?:usted|tú|ha|has)\b/i,
  // Russian
  /(?:вы|ты) (?:смотрел|искал|покупал|заказывал)[^.!?]{0,40}\d+ раз/i,
  /(?:ваш|твой) (?:последний )?запрос\s+[«"]/i,
  /мы (?:заметили|видели|знаем),? что (?:вы|ты)/i,
  // Chinese and Japanese
  /[您你](?:看|浏览|瀏覽|搜索|搜尋|购买|購買)(?:了|过|過)[^。！？]{0,20}\d+\s*次/,
  /[您你](?:最近|上次)?(?:搜索|搜尋)(?:了|过|過|的)[「“"]/,
  /(?:我们|我們)(?:注意到|知道|发现|發現)[您你]/,
  /\d+\s*回[^。！？]{0,10}(?:ご覧|閲覧|検索|購入)/,
  // A gap to be filled with what is known
  /\{\{[^}]*\}\}|\$\{[^}]*\}|%%[a-z_]+%%/i,
];

/** The words in `text` that quote back what is known of the visitor; absent where there are none. */
export const paradedIn = (text: string): string | undefined => {
  for (const pattern of PARADING) {
    const found = pattern.exec(text);
    if (found) return found[0].trim();
  }
  return undefined;
};

/** What is wrong with a piece of copy that visitors read. */
export const copyFaults = (
  config: Config | undefined,
  text: string,
): readonly (readonly [rule: 'parades-data' | 'sensitive', message: string])[] => {
  const parade = paradedIn(text);
  const mark = findSensitiveTerm(text, config?.sensitive);
  return [
    ...(parade === undefined
      ? []
      : [['parades-data', `expected copy that quotes nothing back, got ${JSON.stringify(parade)}`] as const]),
    ...(mark === undefined
      ? []
      : [['sensitive', `expected nothing sensitive, got ${JSON.stringify(mark)}`] as const]),
  ];
};

/** Every text of the config that visitors read, with its path. */
export const textsOf = (config: Config): readonly (readonly [path: string, text: LocalizedText])[] => [
  ['site.name', config.site.name],
  ['site.benefit', config.site.benefit],
  ...Object.entries(config.purposes).flatMap(([purpose, { label, benefit }]) => [
    [`purposes.${purpose}.label`, label] as const,
    [`purposes.${purpose}.benefit`, benefit] as const,
  ]),
  ...config.experiences.map(({ benefit }, at) => [`experiences[${at}].benefit`, benefit] as const),
  ...Object.entries(config.catalog?.names ?? {}).map(
    ([slug, name]) => [`catalog.names.${slug}`, name] as const,
  ),
  ...(config.questions ?? []).flatMap(({ label, benefit, options }, at) => [
    [`questions[${at}].label`, label] as const,
    [`questions[${at}].benefit`, benefit] as const,
    ...options.map(({ label }, nth) => [`questions[${at}].options[${nth}].label`, label] as const),
  ]),
  ...Object.entries(config.host ?? {}).map(([name, { label }]) => [`host.${name}.label`, label] as const),
];

const strings = (path: string, text: LocalizedText): readonly (readonly [path: string, text: string])[] =>
  typeof text === 'string'
    ? [[path, text]]
    : Object.entries(text).map(([language, one]) => [`${path}.${language}`, one] as const);

/** Copy of the config that parades data or speaks of something sensitive. */
export const checkCopy = (config: Config): readonly Told[] => {
  // The same sentence often stands in many experiences.
  const known = new Map<string, ReturnType<typeof copyFaults>>();
  const faultsOf = (text: string): ReturnType<typeof copyFaults> => {
    const issues = known.get(text) ?? copyFaults(config, text);
    known.set(text, issues);
    return issues;
  };
  return textsOf(config).flatMap(([path, text]) =>
    strings(path, text).flatMap(([at, one]) =>
      faultsOf(one).map(([rule, message]) => told(rule, at, message)),
    ),
  );
};
