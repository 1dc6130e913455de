/** Problems of hall.yaml and its floor plan. */

import { describe, expect, it } from 'vitest';
import { compiled, found } from './hall-folder.ts';

const hall = (...lines: string[]) => ({ 'hall.yaml': lines.join('\n') });

describe('hall.yaml', () => {
  const EVENTS = 'events: [{ id: birth, letter: A, name: 出生, colour: "#b3261e" }]';
  it('what is required', () => {
    expect(found(hall('phone: 1'))).toEqual([
      'birth/hukou.md:1:1 warning folder-without-event',
      'hall.yaml:1:1 error hall-required',
      'hall.yaml:1:1 error hall-required',
      'hall.yaml:1:1 error hall-required',
    ]);
    expect(found(hall('name: 厅', 'address: https://a.example', EVENTS))).toEqual([]);
  });
  it('its number is the hall’s', () => {
    expect(compiled(hall('name: 厅', 'address: https://a.example', 'phone: 0999-0000009', EVENTS)).hall?.phone).toBe('0999-0000009');
  });
  it('a folder that is no life event: a letter of its own, which no code in the register has, retired ones included', () => {
    const files = {
      ...hall('name: 厅', 'address: https://a.example', EVENTS),
      'codes.yaml': 'A1: birth/hukou\nB7: { retired: 2026-01-01, now: A1 }\nD2: home/fund\n',
      'home/fund.md': '# 公积金\n\n好。\n',
      'work/job.md': '# 找工作\n\n好。\n',
    };
    expect(compiled(files).hall?.events.map(({ id, letter }) => [id, letter])).toEqual([
      ['birth', 'A'],
      ['home', 'D'],
      ['work', 'C'],
    ]);
  });
  it('a life event for somebody who is neither a person nor a company: said, and a person’s', () => {
    const whom = (typed: string) => hall('name: 厅', 'address: https://a.example', EVENTS.replace('出生,', `出生, ${typed},`));
    expect(found(whom('给谁: 单位'))).toEqual(['hall.yaml:3:48 warning hall-unknown-key']);
    expect(compiled(whom('给谁: 单位')).hall?.events.map((event) => event.for)).toEqual([undefined]);
    for (const typed of ['给谁: 企业', 'for: Company']) {
      expect(found(whom(typed))).toEqual([]);
      expect(compiled(whom(typed)).hall?.events.map((event) => event.for)).toEqual(['company']);
    }
    expect(compiled(whom('给谁: 个人')).hall?.events.map((event) => event.for)).toEqual([undefined]);
  });
  it('an address that is none, or written another way', () => {
    const bare = compiled(hall('name: 厅', 'address: A.example/hall', EVENTS)).problems;
    expect(bare.map(({ id, column, fix }) => [id, column, fix.zh])).toEqual([
      ['hall-address', 10, '前面加上 https://，写成 https://a.example/hall。'],
    ]);
    expect(found(hall('name: 厅', 'address: HTTPS://A.example/Hall/', EVENTS))).toEqual(['hall.yaml:2:10 warning hall-address']);
    expect(compiled(hall('name: 厅', 'address: HTTPS://A.example/Hall/', EVENTS)).hall?.address).toBe('https://a.example/Hall');
  });
  it.each(['/%E5%A4%A7', '/a%20b', '/大厅', '/a+b', '/a;b', '/a$b', '/a{b}', '/a//b', '/../a', '/./a', '/.hidden', '/a"b', "/a'b"])(
    'an address with the path %s, which not every server finds: an error that says what may stand there',
    (path) => {
      const { problems } = compiled(hall('name: 厅', `address: 'https://a.example${path.replace("'", "''")}'`, EVENTS));
      expect(problems.map(({ id, level, fix }) => [id, level, fix.zh.includes('路径里只用字母')])).toEqual([
        ['hall-address', 'error', true],
      ]);
    },
  );
  it.each([
    'a..b',
    '.a.example',
    'a.example.',
    '-a.example',
    'a-.example',
    `${'a'.repeat(64)}.example`,
    '县政务服务大厅出生登记就业社保医疗住房养老教育婚姻户籍.example',
    `${'a.'.repeat(123)}example1`,
    'a;b.example',
    'a$b.example',
    'a{b}.example',
    'a,b.example',
    'a*.example',
  ])('the host %s, by which no server answers: an error that says how a name is written', (host) => {
    const { problems } = compiled(hall('name: 厅', `address: 'https://${host}'`, EVENTS));
    expect(problems.map(({ id, level, fix }) => [id, level, fix.zh.includes('域名的每一段')])).toEqual([['hall-address', 'error', true]]);
  });
  it.each([
    `${'a'.repeat(63)}.example`,
    `${'a.'.repeat(123)}example`,
    'xn--zfr164b.example',
    '政务.example',
    '192.168.1.20',
    '[::1]',
    'hall',
    'a_b.lan',
  ])('the host %s: taken as it is', (host) =>
    expect(compiled(hall('name: 厅', `address: 'https://${host}'`, EVENTS)).hall?.address).toBe(`https://${host}`),
  );
  it.each(['/hall', '/a/b', '/a.b/c_d~e-f', '/2026'])('an address with the path %s: taken as it is', (path) => {
    expect(found(hall('name: 厅', `address: https://a.example${path}`, EVENTS))).toEqual([]);
  });
  it.each([
    ['https://a.example:443', 'https://a.example'],
    ['http://A.example:80/Hall/', 'http://a.example/Hall'],
    ['https://a.example:', 'https://a.example'],
  ])('an address with a port that goes without saying, %s: told, and used without it', (typed, used) => {
    const files = hall('name: 厅', `address: "${typed}"`, EVENTS);
    const { problems, hall: made } = compiled(files);
    expect(problems.map(({ id, fix }) => [id, fix.zh])).toEqual([['hall-address', `改成 ${used}`]]);
    expect(made?.address).toBe(used);
  });
  it.each(['https://a.example:80', 'http://a.example:443', 'https://a.example:8443', 'https://[::443]'])(
    'an address with a port of its own, %s, is another place and stays',
    (typed) => {
      const files = hall('name: 厅', `address: "${typed}"`, EVENTS);
      expect(found(files)).toEqual([]);
      expect(compiled(files).hall?.address).toBe(typed);
    },
  );
  it('a letter twice, a light colour, an unknown key, time zone, language', () => {
    const events = ['events:', '  - { id: birth, letter: A, name: 出生, colour: "#ffcc00" }', '  - { id: work, letter: A, name: 就业 }'];
    expect(found(hall('name: 厅', 'address: https://a.example', 'timezone: Asia/Xian', 'language: 中文', 'fone: 1', ...events))).toEqual([
      'hall.yaml:3:11 error hall-timezone',
      'hall.yaml:4:11 error hall-language',
      'hall.yaml:5:1 warning hall-unknown-key',
      'hall.yaml:7:47 warning event-colour',
      'hall.yaml:8:25 error event-letter',
    ]);
  });
  it('wrong types', () => {
    expect(found(hall('name: [厅]', 'address: https://a.example', EVENTS, 'windows: [1, 2]'))).toEqual([
      'hall.yaml:1:7 error hall-type',
      'hall.yaml:4:10 error hall-type',
    ]);
  });
  it('an unsafe or broken floor plan', () => {
    expect(found({ 'plan.svg': '<svg><g></svg>' })).toEqual([expect.stringMatching(/^plan\.svg:1:\d+ error plan-broken$/)]);
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><style>rect{fill:red}</style><rect id="window-12" onclick="x()" width="9" height="9"/></svg>';
    expect(compiled({ 'plan.svg': svg }).hall?.plan).toEqual({
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect id="window-12" width="9" height="9" fill="red"/></svg>',
    });
  });
});
