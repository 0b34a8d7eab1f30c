import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSensitive } from './sensitive-terms.ts';

describe('the list of sensitive terms', () => {
  test.each([
    'Pregnancy tests',
    'schwangerschaft',
    'Schwangerschaftstest',
    'grossesse',
    'embarazo',
    'weightLoss',
    'weight-loss',
    'diabetic-supplies',
    'adult sex toys',
    'gay pride',
    'casino',
    'Alkohol',
    'religion',
    'Gewerkschaft',
    'syndicat',
    'payday loans',
    'Health Care',
    'medizin',
    'médicaments',
    'dating',
    'Biometrie',
    'homosexuality',
    'bisexual',
    'queer',
    'credentials',
    'Passwort',
    'social-security-number',
    'Inkontinenz',
    'painkillers',
    'marijuana',
    'criminal-records',
  ])('contains %s', (text) => expect(isSensitive(text)).toBe(true));

  test.each([
    'coats',
    'Christian Dior',
    'Waffeleisen',
    'Wine-red dress',
    'Beer mugs',
    'Healthy snacks bowl',
    'Medicine ball',
    'Medizinball',
    'dietary bowl',
    'Sussex',
    'essex',
    'armchairs',
    'gunmetal',
    'begunstigt',
    'racing',
    'union jack mugs',
    'mediterranean',
    'engine',
    'drum kits',
    'champagne satin',
    'apparent',
    'Mäntel',
    'пальто',
    '外套',
    'コート',
    'معاطف',
    'page.category',
    'viewed.category.coats.7d',
    'service.open',
  ])('does not contain %s', (text) => expect(isSensitive(text)).toBe(false));

  test('grows by the words and categories of the shop', () => {
    expect(isSensitive('wigs')).toBe(false);
    expect(isSensitive('wigs', { categories: ['wigs'] })).toBe(true);
    expect(isSensitive('blue Stoma bag', { words: ['stoma'] })).toBe(true);
    expect(isSensitive('stomach', { words: ['stoma'] })).toBe(false);
    expect(isSensitive('宗教 書籍', { words: ['宗教'] })).toBe(true);
  });

  test('is in ASCII, which a page in any encoding reads alike', () => {
    const source = readFileSync(join(import.meta.dirname, 'sensitive-terms.ts'), 'utf8');
    expect(source).toMatch(/^[\x20-\x7e\n]+$/);
  });
});
