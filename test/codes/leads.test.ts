/** Codes of machines and channels: of the second class, and as lasting as a guide's. */

import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { codeAddress } from '../../src/guide/codes.ts';
import { retiredFacts } from '../../src/guide/facts.ts';
import { RetiredPage } from '../../src/view/pages/LostPages.tsx';
import { parseCodes } from '../../scripts/parse/hall/codes-yaml.ts';
import { codeTyped, leadsOf } from '../../scripts/register/register.ts';
import { codesToGive } from '../../scripts/register/give-codes.ts';
import { allCodes, wallCodes } from '../../scripts/register/wall-codes.ts';
import { folderOf, guide } from '../check/hall-folder.ts';
import { WALL, errorsIn, hallIn } from './printed-hall.ts';

describe('what may not be printed', () => {
  it('a guide without a registered code, and what is retired', () => {
    const compiled = hallIn(folderOf({ ...WALL, 'work/w.md': '# 丙\n\n字。\n' }));
    const printed = wallCodes(compiled).map(({ code }) => code);
    expect(printed).toEqual(['index', 'A', 'A1', 'B', 'S1', 'T1', 'T2', 'T3']);
    // Its picture is made all the same; `print` reports it by its id.
    expect(allCodes(compiled).map(({ code }) => code)).toContain('B1');
    expect([...compiled.register.provisional]).toEqual(['work/w']);
  });
});

it.each([
  ['a1', 'A1'],
  ['Ａ１', 'A1'],
  ['A1-2', 'A1-2'],
  ['Index', 'index'],
])('a code typed as %s is %s', (typed, code) => {
  expect(codeTyped(typed)).toBe(code);
});

describe('the wall’s codes', () => {
  it.each([
    ['A1', { kind: 'guide', title: '新生儿户口登记', event: 'birth', guide: 'birth/hukou', address: 'https://qinghe.example/A1' }],
    ['A', { kind: 'event', title: '出生', event: 'birth', address: 'https://qinghe.example/A' }],
    ['index', { kind: 'wall', title: '青禾县政务服务大厅', address: 'https://qinghe.example' }],
    ['S1', { kind: 'device', title: '自助查询打印机', lead: 'printer', address: 'https://qinghe.example/S1' }],
    ['T1', { kind: 'channel', title: '12345 热线', lead: 'hotline', address: 'https://qinghe.example/T1' }],
    ['T2', { kind: 'channel', title: '意见建议', lead: 'suggest', address: 'https://yijian.example', outside: true }],
    ['T3', { kind: 'channel', title: '写信', lead: 'inside', address: 'https://qinghe.example/T3' }],
  ])('%s', (code, wanted) => {
    const { matrix, ...facts } = wallCodes(hallIn(folderOf(WALL))).find((one) => one.code === code) ?? {};
    expect(matrix).toBeTypeOf('function');
    expect(facts).toEqual({ code, ...wanted });
  });

  it('a situation is told by its answers', () => {
    const questions = guide('## 您的情况', '', '### 结婚了吗？ {#married}', '- 结了 {#yes}', '- 没结 {#no}');
    const register = 'A1: birth/hukou\nA1-2: { guide: birth/hukou, answers: "married=no" }\n';
    const compiled = hallIn(folderOf({ ...WALL, ...questions, 'codes.yaml': register }));
    expect(wallCodes(compiled).find(({ code }) => code === 'A1-2')).toMatchObject({
      kind: 'situation',
      title: '新生儿户口登记（没结）',
      guide: 'birth/hukou',
    });
  });
});

it('a guide never gets a code that a machine has', () => {
  const register = 'A1: birth/hukou\nB1: { device: printer }\nB2: { channel: hotline }\n';
  const compiled = hallIn(folderOf({ ...WALL, 'codes.yaml': register, 'work/w.md': '# 丙\n\n字。\n' }));
  expect(codesToGive(compiled).map(({ code }) => code)).toEqual(['B3']);
});

it('a folder that is no event gets no letter of a machine, and keeps its printed one', () => {
  const letters = (register: string) =>
    hallIn(folderOf({ ...WALL, 'loose/x.md': '# 丁\n\n字。\n', 'codes.yaml': register })).hall.events.map(
      ({ id, letter }) => `${id} ${letter}`,
    );
  expect(letters('A1: birth/hukou\nC1: { device: printer }\n').at(-1)).toBe('loose D');
  expect(letters('A1: birth/hukou\nQ: { event: loose }\n').at(-1)).toBe('loose Q');
});

describe('where a channel’s code leads', () => {
  const to = (url: string | undefined) => {
    const channel = { id: 'hotline', name: '12345', ...(url === undefined ? {} : { url }) };
    const { codes } = parseCodes({ file: 'codes.yaml', path: 'codes.yaml', text: 'T1: { channel: hotline }\n' });
    const hall = { address: 'https://qinghe.example', channels: [channel] };
    const { address, outside } = codeAddress({ ...hall, leads: leadsOf(codes, hall) }, 'T1');
    return `${address}${outside ? ' outside' : ''}`;
  };

  it.each([
    ['tel:12345', 'https://qinghe.example/T1'],
    ['mailto:a@b.example', 'https://qinghe.example/T1'],
    [undefined, 'https://qinghe.example/T1'],
    ['https://QINGHE.example/mail', 'https://qinghe.example/T1'],
    ['https://other.example', 'https://other.example outside'],
    ['HTTPS://Other.example/', 'https://other.example outside'],
    ['https://other.example/Ab/?q=1#x', 'https://other.example/Ab/?q=1#x outside'],
    ['http://qinghe.example:8080/', 'http://qinghe.example:8080 outside'],
  ])('a channel at %s: %s', (url, wanted) => expect(to(url)).toBe(wanted));
});

describe('a channel’s code is retired', () => {
  const files = { ...WALL, 'codes.yaml': 'A1: birth/hukou\nT1: { retired: 2026-06-01, now: T2 }\nT2: { channel: suggest }\n' };

  it('its successor is another channel', () => {
    const dir = folderOf(files);
    expect(errorsIn(dir)).toEqual([]);
    expect(hallIn(dir).hall.retired).toEqual({ T1: { retired: '2026-06-01', now: 'T2' } });
    expect(hallIn(dir).hall.leads).toEqual({ T2: { channel: 'suggest', outside: 'https://yijian.example' } });
  });
  it('its page leads there by name', () => {
    const { hall } = hallIn(folderOf(files));
    const facts = retiredFacts(hall, 'T1', 'zh-CN', []);
    expect(facts.lead).toBe('意见建议');
    expect(renderToString(RetiredPage({ facts }))).toContain('href="/T2"');
  });
});
