/** Owns the visitor's bookings: kept on this device by the app itself, once something is booked. */
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

function keep(next: readonly Table[]): void {
  tables = next;
  try {
    if (next.length) localStorage.setItem(KEY, JSON.stringify(next));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is refused: the bookings last as long as the page.
  }
  for (const listener of [...listeners]) listener();
}

/** Books a table. Answers with its code. */
export function book(table: Omit<Table, 'code'>): string {
  const code = `T9-${Math.floor(performance.now() + performance.timeOrigin)
    .toString(36)
    .slice(-5)
    .toUpperCase()}`;
  keep([...tables, { ...table, code }]);
  return code;
}

export const cancel = (code: string): void => keep(tables.filter((table) => table.code !== code));

/** All bookings, soonest first. */
export function useTables(): readonly Table[] {
  const [shown, show] = useState(tables);
  useEffect(() => {
    const look = () => show(tables);
    look();
    listeners.add(look);
    return () => void listeners.delete(look);
  }, []);
  return [...shown].sort((one, other) => (one.day + one.time < other.day + other.time ? -1 : 1));
}
