/** Rules `quotes-data` and `sensitive`: texts quote no counts, dates or searches, and contain nothing sensitive. */
import type { Config } from '@tactful/core';
import type { LocalizedText } from '@tactful/core/internal';
import { findSensitiveTerm } from '@tactful/rules';
import { errorIssue, type RuleIssue } from './issue.ts';
import { localizedTexts } from './localized-texts.ts';

const ACTED =
  'looked|viewed|browsed|searched|bought|ordered|purchased|visited|read|clicked|watched|added|spent|been here';
const COUNT = '\\d+|once|twice|(?:two|three|four|five|six|seven|eight|nine|ten|several|many) times';
const WHEN =
  '\\d+ (?:minute|hour|day|week|month)s?|yesterday|last (?:night|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)';

/** Patterns of all languages in one list, because the words of one do not occur in another. */
const QUOTING: readonly RegExp[] = [
  // English
  RegExp(`\\byou(?:'ve|’ve| have)?\\b[^.!?]{0,20}\\b(?:${ACTED})\\b[^.!?]{0,60}\\b(?:${COUNT})\\b`, 'i'),
  RegExp(`\\byou(?:'ve|’ve| have)?\\b[^.!?]{0,20}\\b(?:${ACTED})\\b[^.!?]{0,60}\\b(?:${WHEN})\\b`, 'i'),
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
  // Placeholders for data
  /\{\{[^}]*\}\}|\$\{[^}]*\}|%%[a-z_]+%%/i,
];

/** Returns the words in `text` that quote data of the visitor; absent if there are none. */
export const findQuotedData = (text: string): string | undefined => {
  for (const pattern of QUOTING) {
    const match = pattern.exec(text);
    if (match) return match[0].trim();
  }
  return undefined;
};

/** An issue of a text. */
export interface CopyIssue {
  readonly rule: 'quotes-data' | 'sensitive';
  readonly message: string;
  /** The words that cause it. */
  readonly quote: string;
}

/** Checks a text that visitors read. */
export const copyIssues = (config: Config | undefined, text: string): readonly CopyIssue[] => {
  const quote = findQuotedData(text);
  const term = findSensitiveTerm(text, config?.sensitive);
  const issues: CopyIssue[] = [];
  if (quote !== undefined)
    issues.push({
      rule: 'quotes-data',
      message: `the text quotes data of the visitor: ${JSON.stringify(quote)}`,
      quote,
    });
  if (term !== undefined)
    issues.push({
      rule: 'sensitive',
      message: `the text is sensitive: ${JSON.stringify(term)}`,
      quote: term,
    });
  return issues;
};

const eachLanguage = (
  path: string,
  text: LocalizedText,
): readonly (readonly [path: string, text: string])[] =>
  typeof text === 'string'
    ? [[path, text]]
    : Object.entries(text).map(([language, translation]) => [`${path}.${language}`, translation] as const);

/** The prompt states what is remembered, to every visitor, before anything is. */
const isInPrompt = (path: string): boolean => /^site\.benefit(\.|$)/.test(path);

/** Checks every text of the config. */
export const checkCopy = (config: Config): readonly RuleIssue[] => {
  // Many experiences have the same text, and the patterns are slow.
  const checked = new Map<string, readonly CopyIssue[]>();
  const issuesOf = (text: string): readonly CopyIssue[] => {
    const issues = checked.get(text) ?? copyIssues(config, text);
    checked.set(text, issues);
    return issues;
  };
  return localizedTexts(config)
    .flatMap(([path, text]) => eachLanguage(path, text))
    .flatMap(([path, text]) =>
      issuesOf(text).flatMap(({ rule, message }) =>
        rule === 'quotes-data' && isInPrompt(path) ? [] : errorIssue(rule, path, message),
      ),
    );
};
