/** Sensitive terms: events and rules that contain them are rejected. */
import type { Sensitive } from './config.ts';

// How words begin, in the nine languages of the widget, Latin and Cyrillic without accents; `=` is where one must
// end, `.` a letter or space. Health and body, belief, origin, politics, union, sex, crime, credentials, and what
// people keep to themselves: drink, gambling, debt, weapons, grief. Left out is what means something harmless too.
const BEGINNINGS =
  'health(?!y|.{1,5}beauty) medi[ck](?!ine.ball) medizin pharma arznei painkill schmerzmittel apothek sante= malad salud= enferm krank gesundheit ' +
  'pregnan schwanger grossesse embaraz matern fertil contracep newborn diaper abort menopaus in[ck]ontinen diabet cancer oncolog hiv= ' +
  'depress anxiety therap psych disab disease illness asthma allerg obes weight.?loss slimming= diets?= abnehm regime= adelgaz ' +
  'religi kirche church mosque synagog bible= quran koran islam= muslim christian= jewish judai hindu sikh= buddh atheis ' +
  'ethnic racial= politi[ck] election gewerkschaft syndicat sindica trade.?union labou?r.?union ' +
  'sex= sexu sexy= lgbt gays?= lesb transgender fetish eroti porn biometri genetic dna= crimin immigra citizenship ' +
  'homosex bisex schwul queer passport reisepass personalausweis ssn= social.security passwor[dt] login credential geolocat eeg= ' +
  'al[ck]o[ho] liquor whisk vodka gin= rum= wines?= wein= vino= vin= beers?= bier bier?e= cervez taba[ck] tobacco cigar zigar vap(e|ing)= cannabis mari[jh]uana cbd= ' +
  'gambl casino kasino betting lotter lotto= gluck.?spiel apuesta dating= divor[cs] scheidung bereave griev grief funera obseque trauer beerdig parenting ' +
  'debts?= schulden= deuda dettes?= bankrupt payday weapon waffe firearm guns?= ammo ammunit armes= armas= ' +
  'беремен здоровь медиц лекарст аптек болезн онколог диабет похуде инвалид алкогол вино= пиво= водк табак сигарет ' +
  'религи церк мусульман христиан евре политик профсоюз секс эроти лгбт оруж казино азарт развод= похорон ' +
  'الحمل صحة= مرض طبي= طبية= دواء ادوية كحول خمر= خمور نبيذ بيرة تبغ سجائر دين= ديني اسلام مسيحي يهود سياس نقابة جنسي= سلاح اسلحة قمار طلاق جناز تخسيس';

// In these scripts words are not set apart.
const ANYWHERE =
  '孕 妊 避妊 健康 药 藥 薬 医 醫 病 癌 糖尿 减肥 減肥 ダイエット 酒(?!店) ワイン ビール 烟草 煙草 香烟 香煙 たばこ タバコ 赌 賭 ギャンブル ' +
  '宗教 佛教 仏教 伊斯 イスラム 基督 キリスト 政治 工会 工會 労働組合 色情 成人用品 アダルト 同性 枪 槍 銃 武器 债 債 借金 离婚 離婚 葬 出会い 交友';

const normal = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

// Texts are split into letters and separators before they are searched: with character classes of all letters, a pattern
// of this size takes milliseconds.
const listed = (words: string): string => `(?:${normal(words).replace(/ /g, '|').replace(/=/g, '(?=[ "])')})`;
const BUILT_IN = RegExp(`(?<=[ "])(?:ال)?${listed(BEGINNINGS)}|${listed(ANYWHERE)}`);

const spaced = (text: string): string => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

/** The word in `text` that marks it as sensitive; absent where there is none. */
export const findSensitiveTerm = (text: string, sensitive: Sensitive = {}): string | undefined => {
  const plainText = normal(text);
  // Quotes stay, so that no word spans two strings.
  const built = BUILT_IN.exec(` ${plainText.replace(/[^\p{L}"]+/gu, ' ')} `);
  if (built) return built[0];
  // A word of the shop's own counts as a whole.
  const own = [...(sensitive.categories ?? []), ...(sensitive.words ?? [])].map(normal);
  const plain = own.length ? spaced(plainText) : '';
  return own.find((word) => plain.includes(spaced(word)));
};

/** True if nothing may be recorded of, or decided by, a category or an item of this name. */
export const isSensitive = (id: string, sensitive?: Sensitive): boolean =>
  findSensitiveTerm(id, sensitive) !== undefined;
