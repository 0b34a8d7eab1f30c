import { expect, test } from 'vitest';
import type { LedgerEvent } from '../events/event.ts';
import { createExportFile, parseExportFile } from './export-file.ts';

const events: readonly LedgerEvent[] = [
  { id: 'a', name: 'view_item', at: 1, section: 'shop', category: 'coats' },
  { id: 'b', name: 'search', at: 2, section: 'shop', term: 'hat' },
];

test('an export contains the events as documented JSON, and is read as it was written', () => {
  const file = createExportFile({ events });
  expect(JSON.parse(file)).toEqual({ tactful: 1, events });
  expect(file).toContain('\n');
  expect(parseExportFile(file)).toEqual({ events, slots: {}, issues: [] });
});

test('settings of slots are in it, if there are any', () => {
  const file = createExportFile({ events, slots: { hero: ['*', 'browsing'] } });
  expect(JSON.parse(file)).toEqual({ tactful: 1, slots: { hero: ['*', 'browsing'] }, events });
  expect(parseExportFile(file)).toEqual({ events, slots: { hero: ['*', 'browsing'] }, issues: [] });
  expect(JSON.parse(createExportFile({ events, slots: {} }))).not.toHaveProperty('slots');
});

test.each([
  'hero',
  ['hero'],
  { hero: '*' },
  { hero: [7] },
  { hero: [], row: ['*'] },
  { row: ['x'.repeat(201)] },
])('refuses a file with the settings %j', (slots) => {
  expect(parseExportFile(JSON.stringify({ tactful: 1, slots, events }))).toEqual({
    events: [],
    issues: [{ severity: 'error', path: 'slots', message: 'expected lists' }],
  });
});

test.each([
  ['{', '', 'expected JSON'],
  ['', '', 'expected JSON'],
  ['null', 'tactful', 'expected 1'],
  ['7', 'tactful', 'expected 1'],
  ['{"tactful":"1","events":[]}', 'tactful', 'expected 1'],
  ['{"tactful":1}', 'events', 'expected a list'],
  ['{"tactful":1,"events":{}}', 'events', 'expected a list'],
  ['{"tactful":1,"events":[null]}', 'events[0]', 'expected an event'],
])('refuses %s at "%s": %s', (text, path, message) => {
  expect(parseExportFile(text)).toEqual({ events: [], issues: [{ severity: 'error', path, message }] });
});

test('one event that cannot be read makes the whole file unusable, and each is reported', () => {
  const file = JSON.stringify({ tactful: 1, events: [{}, events[0], 7] });
  const { events: read, issues } = parseExportFile(file);
  expect(read).toEqual([]);
  expect(issues.map(({ path }) => path)).toEqual(['events[0]', 'events[2]']);
});

test('a file has at most 300000 characters', () => {
  const file = createExportFile({ events: [] });
  expect(parseExportFile(file.padEnd(300_000)).issues).toEqual([]);
  expect(parseExportFile(file.padEnd(300_001))).toEqual({
    events: [],
    issues: [{ severity: 'error', path: '', message: 'expected at most 300000 characters' }],
  });
});
