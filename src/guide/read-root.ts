/** A root as text: everything in it is looked at, since a captive portal or half a file may stand in its place. */

import type { Root } from './root.ts';

/** Returns the root that a text says, or undefined for anything else: a login page, half a file, another format. */
export function readRoot(text: string): Root | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRoot(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRoot(value: unknown): value is Root {
  return (
    isRecord(value) &&
    value['format'] === 1 &&
    Number.isSafeInteger(value['number']) &&
    isHex(value['hall'], 64) &&
    isRecord(value['pages']) &&
    Object.values(value['pages']).every((version) => typeof version === 'string') &&
    isRecord(value['counts']) &&
    Object.values(value['counts']).every(Number.isSafeInteger) &&
    Array.isArray(value['packs']) &&
    value['packs'].every(isPackEntry)
  );
}

function isPackEntry(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['event', 'first', 'last'].every((key) => typeof value[key] === 'string') &&
    ['guides', 'lines', 'bytes', 'br', 'gzip'].every((key) => Number.isSafeInteger(value[key])) &&
    isHex(value['hash'], 64) &&
    isHex(value['index'], 16)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHex(value: unknown, digits: number): boolean {
  return typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value);
}
