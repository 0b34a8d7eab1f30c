/** Values for generated pages: those that the config names, and hostile ones that it does not. */

/** Values that the config names. Items have the default shape. */
export const NAMED = {
  item: ['sku-12', 'wh-1000xm4', '10042'],
  category: ['Coats', 'boots', 'معاطف', 'Rain Wear'],
  brand: ['ACME', 'ferner'],
  term: ['tent'],
  feature: ['size-guide'],
  outcome: ['resolved', 'unresolved'],
} as const;

/** Values about a person. None of them may be stored, as any field. */
export const PERSONAL: readonly string[] = [
  'Ida Novak',
  'ida.novak@example.com',
  'ida.novak%40example.com',
  'aWRhLm5vdmFrQGV4YW1wbGUuY29t',
  'aWRhLm5vdmFrQGV4YW1wbGUuY29t'.replaceAll('=', ''),
  '+43 660 1234567',
  '06601234567',
  '00436601234567',
  '(0660) 123-45.67',
  'AT61 1904 3002 3457 3201',
  'AT611904300234573201',
  '4111 1111 1111 1111',
  '4111111111111111',
  '378282246310005',
  '30569309025904',
  '1990-01-31',
  '31011990',
  '123e4567-e89b-12d3-a456-426614174000',
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
  'Skelbeck, Old Mill 7',
  '٠٦٦٠١٢٣٤٥٦٧',
];

/** Names of shelves, searches and goods that the config does not name. */
export const UNNAMED: readonly string[] = [
  'Ovulation test kit',
  'Stoma care',
  'Halal',
  'Trauerkarten',
  'Kinderwunsch',
  'Слуховые аппараты',
  'المثليين',
  '同志',
  'ovulation-test-kit-2',
  'Mug engraved for Ida',
  'constructor',
  '__proto__',
  'gift for my boss',
  'Women > Maternity',
  '<b>bold</b>',
  '"quoted"',
];
