/** A hall whose own language is none that the program speaks: it speaks Chinese beside it, which all of the country read, never English. */

import { describe, expect, it } from 'vitest';
import { guideFacts, wallFacts } from '../../src/guide/facts.ts';
import { pageText } from '../../src/view/document.tsx';
import { reportText } from '../../scripts/ground/report.ts';
import { type Files, HALL, compiled } from '../check/hall-folder.ts';
import { frame } from './sample.ts';
import { simplifiedOnly } from './simplified-only.ts';

const hallIn = (language: string, files: Files = {}): Files => ({
  'hall.yaml': `${String(HALL['hall.yaml'])}language: ${language}\n`,
  ...files,
});

function pagesIn(language: string, files: Files): { wall: string; guide: string } {
  const { hall, guides = [] } = compiled(files);
  const guide = guides.find((one) => one.language === language);
  if (!hall || !guide) throw new Error(`There is no guide in ${language}.`);
  return { wall: pageText(wallFacts(hall, {}, language), frame), guide: pageText(guideFacts(hall, guide, ''), frame) };
}

describe.each(['ug', 'bo', 'mn', 'ii', 'kk-Arab', 'ko', 'ar'])('a hall in %s', (language) => {
  it('speaks Chinese on its pages, and its problems are said in Chinese', () => {
    const { wall, guide } = pagesIn(language, hallIn(language));
    for (const page of [wall, guide]) expect(page).toContain('data-speaks="zh-CN"');
    expect(guide).toContain('去哪办');
    expect(guide).not.toMatch(/Where to go|Call and ask/);
    const { problems, sources, language: told } = compiled(hallIn(language, { 'birth/hukou.md': '---\n窗口: 99\n---\n\nb\n' }));
    expect(reportText(problems, { language: told, sources, colour: false, terminal: false })).toContain('错误');
  });
});

describe('what stands beside it otherwise', () => {
  it('the hall’s own Chinese: traditional in Macau', () => {
    const files = hallIn('pt', { 'hall.zh-MO.yaml': 'name: 澳門大廳\n', 'birth/hukou.md': '---\ntitle: Registo\n---\n\nVenha.\n' });
    const { guide } = pagesIn('pt', files);
    expect(guide).toContain('data-speaks="zh-MO"');
    expect(
      simplifiedOnly(guide.replace(/<meta name="words"[^>]*>/, '').replace(/出生|就业|青禾县政务服务大厅|户籍|一楼东侧/g, '')),
    ).toEqual([]);
  });

  it('English, where the page or the hall is in English', () => {
    const translated = { 'birth/hukou.en.md': '---\ntitle: Hukou\n---\n\nCome.\n' };
    expect(pagesIn('en', hallIn('ug', translated)).guide).toContain('Where to go');
    expect(pagesIn('bo', hallIn('en', { 'birth/hukou.bo.md': '---\ntitle: ཐེམ་ཐོ།\n---\n\nབྱོན།\n' })).guide).toContain('data-speaks="en"');
  });

  it('its own words in place of ours', () => {
    const files = hallIn('ug', { 'birth/hukou.md': '---\n标题: نوپۇس\n费用: ھەقسىز\n---\n\nب\n' });
    const own = { ...files, 'hall.yaml': `${String(files['hall.yaml'])}words:\n  要多少钱: قانچە پۇل\n` };
    expect(pagesIn('ug', files).guide).toContain('要多少钱');
    expect(pagesIn('ug', own).guide).toContain('قانچە پۇل');
  });
});
