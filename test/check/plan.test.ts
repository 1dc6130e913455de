/** Problems of a floor plan that says where one walks. */

import { describe, expect, it } from 'vitest';
import { HALL, found } from './hall-folder.ts';

const PLACES = 'places:\n  east: { name: 东墙, codes: A1 }\n';
const WAY = '<path id="way-a" d="M90 50H15"/>';
const EAST = '<circle id="place-east" cx="95" cy="50" r="1"/>';
const WINDOWS = [12, 13, 14].map((key) => `<rect id="window-${key}" x="10" y="${key * 4}" width="2" height="2"/>`).join('\n');

function plan(...marks: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">\n${marks.join('\n')}\n</svg>`;
}

function problems(files: Readonly<Record<string, string>>): string[] {
  return found({ ...HALL, 'hall.yaml': `${String(HALL['hall.yaml'])}${PLACES}`, ...files });
}

describe('a floor plan', () => {
  it('with a place that hall.yaml does not have', () => {
    const wrong = '<circle id="place-eest" cx="90" cy="50" r="1"/>';
    expect(problems({ 'plan.svg': plan(WAY, EAST, WINDOWS, wrong) })).toEqual(['plan.svg:7:9 warning plan-unknown-place']);
  });

  it('with a window that no way comes near, and one at ways that do not meet the others', () => {
    const apart = plan(WAY, EAST, WINDOWS, '<path id="way-b" d="M70 5H80"/>')
      .replace('y="48" width', 'y="95" width')
      .replace('x="10" y="52"', 'x="75" y="2"');
    expect(problems({ 'plan.svg': apart })).toEqual(['plan.svg:4:7 warning plan-unreached', 'plan.svg:5:7 warning plan-unreached']);
  });

  it('with a wall that no way comes near', () => {
    expect(problems({ 'plan.svg': plan('<path id="way-a" d="M40 50H15"/>', EAST, WINDOWS) })).toEqual([
      'plan.svg:3:9 warning plan-unreached',
    ]);
  });

  it('with a lift that is on one of several floors only', () => {
    const lift = (name: string) => `<rect id="lift-${name}" x="50" y="45" width="5" height="5"/>`;
    const files = { 'plan.svg': plan(WAY, EAST, WINDOWS, lift('a')), 'plan-2.svg': plan(WAY, lift('a'), lift('b')) };
    expect(problems(files)).toEqual(['plan-2.svg:4:7 warning plan-one-floor']);
    expect(problems({ 'plan.svg': plan(WAY, EAST, WINDOWS, lift('a')) })).toEqual([]);
  });

  it('that shows only windows, or whose ways reach all that hall.yaml has, is right', () => {
    expect(problems({ 'plan.svg': plan(WINDOWS) })).toEqual([]);
    expect(problems({ 'plan.svg': plan(WAY, EAST, WINDOWS, '<rect id="window-99" x="1" y="99" width="1" height="1"/>') })).toEqual([]);
  });
});
