import { describe, expect, it } from 'vitest';
import { groupsOf, holds, readAnswers, type Truth, UNSURE, writeAnswers } from '../../src/guide/condition.ts';
import { writeCondition } from '../../src/guide/condition-in-words.ts';
import { conditionInWords, conditionParts, stillOpen } from '../../src/guide/condition-in-words.ts';
import type { Question } from '../../src/guide/guide.ts';
import { conditionWords } from '../../src/words/condition-words.ts';
import { wordsIn } from '../../src/words/words.ts';

const question = (id: string, number: number, labels: Record<string, string>, when?: string): Question => ({
  id,
  number,
  text: `${id}？`,
  answers: Object.entries(labels).map(([answer, label]) => ({ id: answer, label })),
  when,
});
const born = question('born', 1, { certificate: '国内出生，有出生医学证明', none: '国内出生，没有出生医学证明', abroad: '国外出生' });
const married = question('married', 2, { yes: '父母已登记结婚', no: '父母没有登记结婚' }, 'born=certificate');
const follow = question('follow', 3, { mother: '随母亲', father: '随父亲' }, 'married=no');
const questions = [born, married, follow];

describe('answers that are not offered', () => {
  const who = { ...question('who', 1, { child: '未满16周岁', adult: '满16周岁' }), answers: [{ id: 'child' }, { id: 'adult' }] };
  const comes = { id: 'comes', number: 2, answers: [{ id: 'self', when: 'who=adult' }, { id: 'guardian' }] };
  it.each<[string, Record<string, string>, Truth]>([
    ['comes=self', { who: 'child' }, false],
    ['comes=self', { who: 'child', comes: UNSURE }, false],
    ['comes=self', { who: 'child', comes: 'self' }, false],
    ['comes!=self', { who: 'child' }, undefined],
    ['comes=self|guardian', { who: 'child' }, undefined],
    ['comes=self', {}, undefined],
    ['comes=self', { who: 'adult' }, undefined],
    ['comes=unsure', { who: 'child', comes: UNSURE }, undefined],
  ])('%s with %j: %s', (condition, given, truth) => expect(holds(condition, given, [who, comes])).toBe(truth));
});

describe('holds(condition, answers, questions)', () => {
  it.each<[string | undefined, Record<string, string>, Truth]>([
    // A question or an answer that is not there.
    ['gone=yes', {}, false],
    ['born=gone', { born: 'abroad' }, false],
    ['born=abroad', { born: 'gone' }, false],
    // Open.
    ['born=abroad', {}, undefined],
    ['born=abroad', { born: UNSURE }, undefined],
    ['born!=abroad', {}, undefined],
    // Told.
    [undefined, {}, true],
    ['born=abroad', { born: 'abroad' }, true],
    ['born=abroad', { born: 'none' }, false],
    ['born=none|abroad', { born: 'none' }, true],
    ['born!=none|abroad', { born: 'none' }, false],
    ['born!=none|abroad', { born: 'certificate' }, true],
    // A question that is not asked makes it false, however it was answered; `!=` too.
    ['married=no', { born: 'abroad', married: 'no' }, false],
    ['married!=no', { born: 'abroad', married: 'yes' }, false],
    ['married=no', { born: 'abroad' }, false],
    ['married=no', { married: 'no' }, undefined],
    ['follow=father', { born: 'certificate', married: 'no', follow: 'father' }, true],
    ['follow=father', { born: 'certificate', married: 'yes', follow: 'father' }, false],
    ['follow=father', { born: 'certificate', follow: 'father' }, undefined],
    // And, or.
    ['born=certificate married=no', { born: 'certificate' }, undefined],
    ['born=abroad married=no', { born: 'certificate' }, false],
    ['born=abroad;married=no', { born: 'certificate', married: 'no' }, true],
    ['born=abroad;married=no', { born: 'abroad' }, true],
    ['born=abroad;married=no', { born: 'none' }, false],
  ])('%s with %j is %s', (condition, answers, truth) => expect(holds(condition, answers, questions)).toBe(truth));

  it('a circle ends', () => {
    const circle = [question('a', 1, { x: 'x' }, 'b=x'), question('b', 2, { x: 'x' }, 'a=x')];
    expect(holds('a=x', { a: 'x', b: 'x' }, circle)).toBe(false);
  });

  it('forty questions, each asked because of the one before, in three ways: it is decided', () => {
    const chain = Array.from({ length: 40 }, (_, index) =>
      question(
        `q${index}`,
        index + 1,
        { a: '甲', b: '乙', c: '丙', d: '丁' },
        index > 0 ? ['a', 'b', 'c'].map((id) => `q${index - 1}=${id}`).join(';') : undefined,
      ),
    );
    const all = Object.fromEntries(chain.map(({ id }) => [id, 'b']));
    expect(holds('q39=b', all, chain)).toBe(true);
    expect(holds('q39=b', { ...all, q0: UNSURE }, chain)).toBe(undefined);
    expect(holds('q39=b', { ...all, q0: 'd' }, chain)).toBe(false);
  });

  it('an answer that is offered only to some', () => {
    const only: Question = { ...follow, when: undefined, answers: [{ id: 'father', label: '随父亲', when: 'married=no' }] };
    expect(holds('follow=father', { follow: 'father', born: 'certificate', married: 'yes' }, [born, married, only])).toBe(false);
    expect(holds('follow=father', { follow: 'father' }, [born, married, only])).toBe(undefined);
  });
});

describe('groupsOf(condition), writeCondition(groups)', () => {
  it.each(['a=x', 'a!=x', 'a=x|y b!=z', 'a=x;b=y c=z', '随谁=爸爸'])('%s', (condition) =>
    expect(writeCondition(groupsOf(condition))).toBe(condition),
  );
});

describe('conditionInWords(condition, questions, words)', () => {
  it.each([
    ['gone=x', 'zh-CN', 'x的'],
    ['married=no', 'zh-CN', '父母没有登记结婚的'],
    ['married=no follow=father', 'zh-CN', '父母没有登记结婚且随父亲的'],
    ['born=none|abroad', 'zh-CN', '国内出生，没有出生医学证明或国外出生的'],
    ['born!=abroad', 'zh-CN', '不是国外出生的'],
    ['born=abroad;married=no', 'zh-CN', '国外出生或父母没有登记结婚的'],
    ['married=no follow=father', 'en', 'If: 父母没有登记结婚 and 随父亲'],
  ])('%s in %s', (condition, language, words) =>
    expect(conditionInWords(condition, questions, wordsIn(conditionWords, { language }))).toBe(words),
  );

  it('an answer that says nothing alone, or that two questions have, comes with its question', () => {
    const yes = { ...question('home', 1, { y: '有', n: '没有' }), text: '您有房吗？' };
    const [one, two] = ['car', 'boat'].map((id, at) => ({ ...question(id, at + 2, { y: '自己的' }), text: `${id}是谁的？` }));
    const said = (condition: string, language = 'zh-CN') =>
      conditionInWords(condition, [yes, ...[one, two].flatMap((other) => other ?? [])], wordsIn(conditionWords, { language }));
    expect(said('home=y')).toBe('您有房吗？选“有”的');
    expect(said('home!=n car=y')).toBe('您有房吗？不是选“没有”且car是谁的？选“自己的”的');
    expect(said('home!=y', 'en')).toBe('If: 您有房吗？ not “有”');
  });

  it('a label that ends with “的” gets no second one', () => {
    expect(
      conditionInWords('kind=adopted', [question('kind', 1, { adopted: '孩子是收养的' })], wordsIn(conditionWords, { language: 'zh-CN' })),
    ).toBe('孩子是收养的');
  });
});

describe('conditionParts(condition, questions, words)', () => {
  it.each([
    ['married=no', 'zh-CN', ['父母没有登记结婚的']],
    ['born=none;married=no follow=father', 'zh-CN', ['国内出生，没有出生医学证明', '或', '父母没有登记结婚', '且', '随父亲的']],
    ['married=no follow=father', 'en', ['If: 父母没有登记结婚', ' and ', '随父亲']],
  ])('%s in %s', (condition, language, parts) =>
    expect(conditionParts(condition, questions, wordsIn(conditionWords, { language }))).toEqual(parts),
  );
});

describe('readAnswers(fragment, questions)', () => {
  it.each([
    ['', {}],
    ['#', {}],
    ['#%E0%A4%A', {}],
    ['#gone=yes&married=gone&9=1', {}],
    ['#married=no&follow=father', { married: 'no', follow: 'father' }],
    ['#2=2', { married: 'no' }],
    ['#2=unsure', { married: 'unsure' }],
    ['married=no', { married: 'no' }],
  ])('%s', (fragment, answers) => expect(readAnswers(fragment, questions)).toEqual(answers));

  it('reads what writeAnswers writes, in the order of the questions', () => {
    const odd = question('随 谁', 4, { '爸&爸': '爸爸' });
    const answers = { '随 谁': '爸&爸', born: 'abroad' };
    const fragment = writeAnswers(answers, [...questions, odd]);
    expect(fragment.startsWith('born=abroad&')).toBe(true);
    expect(readAnswers(`#${fragment}`, [...questions, odd])).toEqual(answers);
  });
});

describe('stillOpen(condition, answers, questions)', () => {
  it.each([
    ['married=no follow=father', { married: 'no' }, 'follow=father'],
    ['born=none;married=no follow=father', { married: 'no' }, 'born=none;follow=father'],
    ['born=none;married=no follow=father', { married: 'yes' }, 'born=none'],
    ['married=no follow=father', { married: 'unsure' }, 'married=no follow=father'],
    ['married=no follow=father', {}, 'married=no follow=father'],
  ])('%s with %o: %s', (condition, answers, rest) => {
    const asked = [
      question('born', 1, { none: '没有', paper: '有' }),
      question('married', 2, { yes: '登记了', no: '没有登记' }),
      question('follow', 3, { father: '随父亲', mother: '随母亲' }),
    ];
    expect(stillOpen(condition, answers, asked)).toBe(rest);
  });
});
