/** The way from where a code hangs to a window: as a line on the floor plan, and in words. */

import { describe, expect, it } from 'vitest';
import type { GuideWay } from '../../src/guide/way.ts';
import { HALL, compiled, guideWith } from '../check/hall-folder.ts';
import { only } from './finished.ts';

const PLACES = ['places:', '  gate: { name: 大门，进门左手, codes: A }', '  east: { name: 东墙, codes: A1 }', ''].join('\n');

function svg(...marks: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path d="M1 1h98v98H1z"/>${marks.join('')}</svg>`;
}

/** A window as a small square around a point. */
function window(key: number, x: number, y: number): string {
  return `<rect id="window-${key}" x="${x - 2}" y="${y - 2}" width="4" height="4"/>`;
}

function place(key: string, x: number, y: number): string {
  return `<circle id="place-${key}" cx="${x}" cy="${y}" r="1"/>`;
}

function way(name: string, d: string): string {
  return `<path id="way-${name}" d="${d}"/>`;
}

/** Returns the way of a guide for the windows 12 and 13 whose code hangs on the east wall: its lines by floor, its words without those about the disc. */
function wayOn(plan: string, more: Readonly<Record<string, string>> = {}): { floors: string[]; said: string[] } | undefined {
  const way = drawnOn(plan, more);
  const lines = (svg: string) => Array.from(svg.matchAll(/ d="([^"]*)"/g), ([, line = '']) => line).filter((line) => !line.endsWith('h0'));
  return (
    way && {
      floors: way.floors.map(({ floor, svg }) => `${floor}: ${lines(svg).join(' | ')}`),
      said: way.said.map((sentence) => sentence.replace(/^圆点是.*?。|^The disc .*?\. /, '')),
    }
  );
}

function drawnOn(plan: string, more: Readonly<Record<string, string>> = {}): GuideWay | undefined {
  return only({ ...HALL, 'hall.yaml': `${String(HALL['hall.yaml'])}${PLACES}`, ...guideWith('窗口: 12、13'), 'plan.svg': plan, ...more })
    .way;
}

const EAST = place('east', 95, 50);

describe('no way is said', () => {
  it('where lines do not meet', () => {
    expect(wayOn(svg(EAST, window(12, 10, 50), way('a', 'M90 50H60'), way('b', 'M50 50H15')))).toBeUndefined();
  });

  it('to a window that no line comes near', () => {
    expect(wayOn(svg(EAST, window(12, 10, 50), way('a', 'M90 50H60')))).toBeUndefined();
  });

  it('from a place that no line comes near, or that is not marked', () => {
    expect(wayOn(svg(EAST, window(12, 10, 50), way('a', 'M50 50H15')))).toBeUndefined();
    expect(wayOn(svg(window(12, 10, 50), way('a', 'M90 50H15')))).toBeUndefined();
  });

  it('on a plan without lines', () => {
    expect(wayOn(svg(EAST, window(12, 10, 50)))).toBeUndefined();
  });
});

describe('the way', () => {
  it('goes around corners where lines meet, cross, or end beside each other, and says where it turns', () => {
    const lines = [way('a', 'M90 50H50.5'), way('b', 'M50 95V5'), way('c', 'M70 10H12')];
    expect(wayOn(svg(EAST, window(14, 52, 4), window(12, 10, 5), window(13, 10, 15), ...lines))).toEqual({
      floors: ['1: M90 50L50.5 50L50 10L12 10'],
      said: ['背对 A1 码，往前走，前面右转，走到 14 号窗口左转，12、13 号窗口在右边。'],
    });
  });

  it('goes to the nearest of windows alike', () => {
    const plan = svg(EAST, window(12, 10, 45), window(13, 60, 45), way('a', 'M90 50H10'));
    expect(wayOn(plan)?.floors).toEqual(['1: M90 50L60 50']);
    expect(wayOn(plan)?.said).toEqual(['背对 A1 码，往前走，12、13 号窗口在右边。']);
  });

  it('of windows for different things is one to each', () => {
    const hall = `${String(HALL['hall.yaml']).replace('name: 户籍, where: 一楼东侧 }\n  14', 'name: 收费 }\n  14')}${PLACES}`;
    const plan = svg(place('east', 95, 50), window(12, 90, 15), window(13, 90, 90), way('a', 'M90 85V20'));
    expect(wayOn(plan, { 'hall.yaml': hall })).toEqual({
      floors: ['1: M90 50L90 20M90 50L90 85'],
      said: ['面对 A1 码，往左走，12 号窗口在前面。', '面对 A1 码，往右走，13 号窗口在前面。'],
    });
  });

  it('starts at the first place that is marked where a code hangs nowhere, and names it', () => {
    const hall = `${String(HALL['hall.yaml'])}${PLACES.replace('codes: A1', 'codes: B')}`;
    const plan = svg(place('gate', 50, 95), EAST, window(12, 50, 5), way('a', 'M50 90V10M90 50H50'));
    expect(wayOn(plan, { 'hall.yaml': hall })?.said).toEqual(['从大门走，12、13 号窗口在前面。']);
  });

  it('is read through all that moves its lines, and the plan has neither them nor places, but its windows', () => {
    const moved = `<g transform="translate(10 40) scale(2)"><g transform="rotate(90 5 5)">${way('a', 'm5 5 0-35z')}</g></g>`;
    const plan = svg(EAST, window(12, 60, 45), moved);
    expect(wayOn(plan)?.floors).toEqual(['1: M90 50L60 50']);
    expect(JSON.stringify(compiled({ 'plan.svg': plan }).hall?.plan)).toMatch(/^(?!.*(?:way|place|circle)).*window-12/);
  });

  it('begins at a disc that is explained', () => {
    const drawn = drawnOn(svg(EAST, window(12, 10, 50), way('a', 'M90 50H15')));
    expect(drawn?.floors[0]?.svg).toMatch(/ d="M90 50h0"[^>]*\/>$/);
    expect(drawn?.said[0]).toMatch(/^圆点是 A1 码。背对/);
  });

  it('is in the language of the page', () => {
    const plan = svg(EAST, window(12, 10, 50), way('a', 'M90 50H15'));
    const english = ['---', 'title: Register', '---', 'Done at once.', ''].join('\n');
    expect(wayOn(plan, { 'birth/hukou.en.md': english })?.said).toEqual(['Turn your back to code A1 and walk on, Windows 12, 13 ahead.']);
  });
});

describe('steps', () => {
  const STAIRS = '<rect id="stairs-a" x="60" y="45" width="4" height="10"/>';
  const AROUND = way('ramp', 'M80 50V80H40V50');

  it('that cannot be avoided are said', () => {
    expect(wayOn(svg(EAST, window(12, 10, 50), STAIRS, way('a', 'M90 50H15')))).toEqual({
      floors: ['1: M90 50L15 50'],
      said: ['背对 A1 码，往前走，12、13 号窗口在前面。这条路有台阶。'],
    });
  });

  it('are gone around by a second line', () => {
    expect(wayOn(svg(EAST, window(12, 10, 50), STAIRS, AROUND, way('a', 'M90 50H15')))).toEqual({
      floors: ['1: M90 50L80 50L80 80L40 80L40 50L15 50 | M90 50L15 50'],
      said: [
        '背对 A1 码，往前走，12、13 号窗口在前面。这条路有台阶。不走台阶：背对 A1 码，往前走，前面左转，前面右转，前面右转，前面左转，12、13 号窗口在前面。',
      ],
    });
  });

  it('are denied only where somebody drew which ways have some', () => {
    const level = '<rect id="stairs-a" x="60" y="65" width="4" height="10"/>';
    const plan = (stairs: string) => svg(EAST, window(12, 10, 50), stairs, way('a', 'M90 50H15'));
    expect(wayOn(plan(level))?.said).toEqual(['背对 A1 码，往前走，12、13 号窗口在前面。这条路没有台阶。']);
    expect(wayOn(plan(''))?.said).toEqual(['背对 A1 码，往前走，12、13 号窗口在前面。']);
  });
});

describe('of two floors', () => {
  const lift = (x: number) => `<rect id="lift-a" x="${x}" y="40" width="5" height="5"/>`;
  const stairs = (x: number) => `<rect id="stairs-b" x="${x}" y="40" width="5" height="5"/>`;
  const upstairs = (...marks: string[]) => ({ 'plan-2.svg': svg(window(12, 10, 55), way('a', 'M90 50H15'), ...marks) });
  const below = (...marks: string[]) => svg(EAST, way('a', 'M90 50H15'), ...marks);

  it('the way goes by what joins them, and says by what', () => {
    expect(wayOn(below(lift(50)), upstairs(lift(50)))?.said).toEqual([
      '背对 A1 码，往前走，坐电梯到 2 楼，12、13 号窗口在左边。这条路没有台阶。',
    ]);
    expect(wayOn(below(lift(50)), upstairs(stairs(50)))).toBeUndefined();
    expect(wayOn(below(stairs(30)), upstairs(stairs(40)))).toEqual({
      floors: ['1: M90 50L32.5 50', '2: M42.5 50L15 50'],
      said: ['背对 A1 码，往前走，走楼梯到 2 楼，12、13 号窗口在左边。这条路有台阶。'],
    });
  });

  it('the one without steps goes by the lift, though that is further', () => {
    const both = wayOn(below(stairs(80), lift(20)), upstairs(stairs(30), lift(80)));
    expect(both?.floors).toEqual(['1: M90 50L22.5 50 | M90 50L82.5 50', '2: M82.5 50L15 50 | M32.5 50L15 50']);
    expect(both?.said[0]).toContain('走楼梯到 2 楼，12、13 号窗口在左边。这条路有台阶。不走台阶：背对 A1 码，往前走，坐电梯到 2 楼');
  });
});
