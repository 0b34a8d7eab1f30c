/** The visitor's bookings, which the app stores on this device. */
import { useEffect, useState } from 'preact/hooks';

export interface Table {
  readonly code: string;
  readonly restaurant: string;
  readonly day: string;
  readonly time: string;
  readonly people: number;
  readonly name: string;
}

const KEY = 'table-nine';
const listeners = new Set<() => void>();

function isTable(value: unknown): value is Table {
  if (typeof value !== 'object' || value === null) return false;
  const { code, restaurant, day, time, people, name } = value as Record<string, unknown>;
  return (
    [code, restaurant, day, time, name].every((text) => typeof text === 'string') &&
    typeof people === 'number'
  );
}

function read(): readonly Table[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isTable) : [];
  } catch {
    return [];
  }
}

let tables = read();

function save(next: readonly Table[]): void {
  tables = next;
  try {
    if (next.length) localStorage.setItem(KEY, JSON.stringify(next));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is not available: the bookings last as long as the page.
  }
  for (const listener of [...listeners]) listener();
}

/** Books a table. Returns its code. */
export function book(table: Omit<Table, 'code'>): string {
  const code = `T9-${Math.floor(performance.now() + performance.timeOrigin)
    .toString(36)
    .slice(-5)
    .toUpperCase()}`;
  save([...tables, { ...table, code }]);
  return code;
}

export const cancel = (code: string): void => save(tables.filter((table) => table.code !== code));

/** All bookings, soonest first. */
export function useTables(): readonly Table[] {
  const [shown, show] = useState(tables);
  useEffect(() => {
    const update = () => show(tables);
    update();
    listeners.add(update);
    return () => void listeners.delete(update);
  }, []);
  return [...shown].sort((one, other) => (one.day + one.time < other.day + other.time ? -1 : 1));
}
