/** Notes in the manner of programs for one's own notes, and what they export. */

import type { Picker } from '../picker.ts';
import { blocks, fenced, indented, list, nested, numbered, pipes, quoted, yaml } from './blocks.ts';
import type { Topic } from './topic.ts';

export const NOTES = { obsidian, notion, joplin, typora, zettlr, logseq, confluence, word, dokuwiki, bear };

function obsidian(t: Topic, pick: Picker): string {
  return blocks(
    yaml({ tags: t.tags, aliases: `[${t.slug}]`, created: t.date }),
    `${t.intro} #${t.tags[0] ?? 'note'}`,
    `> [!${pick.one(['note', 'warning', 'tip'])}]${pick.one(['', '-', '+'])} ${t.heads[3]}\n> ${t.warning}`,
    `## ${t.heads[0]}\n${list(t.points)} ^points`,
    `## ${t.heads[1]}\n${list(t.steps.map((step, at) => `[${at === 0 ? 'x' : ' '}] ${step}`))}`,
    `![[${t.slug}.png|300]]`,
    `${t.more} See [[${t.title}|this note]] and [[Daily/${t.date}#Log]]. ==${t.term[0]}==: ${t.term[1]} %%private%%`,
    fenced({ language: 'dataview', lines: ['LIST FROM #books', 'SORT file.name'] }),
    pipes(t.table),
    `$${t.math}$`,
  );
}

function notion(t: Topic): string {
  return blocks(
    `# ${t.title}`,
    `Created: ${t.date} 下午3:12\nTags: ${t.tags.join(', ')}\nStatus: Done`,
    t.intro,
    `<aside>\n💡 ${t.note}\n\n</aside>`,
    `## ${t.heads[0]}\n\n${list(t.points)}`,
    `- ${t.nested[0]}\n    \n${t.nested[1].map((one) => `    - ${one}`).join('\n')}`,
    `## ${t.heads[1]}\n\n${numbered(t.steps)}`,
    `- [x]  ${t.steps[0] ?? ''}\n- [ ]  ${t.steps[1] ?? ''}`,
    `[${t.link.label}](${t.slug}%2012ab34cd56ef.md)`,
    `![Untitled](${t.slug}%2012ab/Untitled.png)`,
    `| ${(t.table[0] ?? []).join(' | ')} |\n| ${(t.table[0] ?? []).map(() => '---').join(' | ')} |\n| ${(t.table[1] ?? []).join(' | ')} |`,
    `<details>\n<summary>${t.heads[3]}</summary>\n\n${t.more}\n\n</details>`,
  );
}

function joplin(t: Topic, pick: Picker): string {
  return blocks(
    t.title,
    t.intro,
    `# ${t.heads[0]}\n\n${list(t.points, pick.one(['-', '*']))}`,
    `# ${t.heads[1]}\n\n${list(t.steps.map((step) => `[ ] ${step}`))}`,
    `[${t.link.label}](:/6f2f3cc4b3c04dd1b9f3b0a7a6f0d1c2)`,
    fenced({ language: 'mermaid', lines: ['graph TD;', '  A-->B;'] }),
    `${t.more}\n\n++${t.note}++ ~${t.term[0]}~ ^2^`,
    `id: 5b1d\nparent_id: 77aa\ncreated_time: ${t.date}T08:00:00.000Z\nsource: joplin-desktop\ntype_: 1`,
  );
}

function typora(t: Topic): string {
  return blocks(
    `# ${t.title}`,
    '[TOC]',
    t.intro,
    t.more,
    `## 1. ${t.heads[0]}\n\n${list(t.points)}`,
    `## 2. ${t.heads[1]}\n\n${numbered(t.steps)}`,
    `### 2.1 ${t.nested[0]}\n\n${list(t.nested[1], '+')}`,
    `<img src="C:\\Users\\me\\${t.slug}.png" alt="${t.term[0]}" style="zoom:50%;" />`,
    fenced(t.code),
    `$$\n${t.math}\n$$`,
    `## 3. ${t.heads[2]}\n\n${pipes(t.table, ' :---: ')}`,
    `<u>${t.note}</u> :smile: H~2~O x^2^`,
    '***',
    quoted(t.quote.words),
  );
}

function zettlr(t: Topic): string {
  return blocks(
    `---\ntitle: "${t.title}"\nkeywords:\n  - ${t.tags.join('\n  - ')}\nbibliography: refs.bib\n...`,
    `# ${t.title}`,
    `${t.intro} [@petrov2025, p. 12; see also -@lee19]`,
    `ID: 20250314093000`,
    `#${t.tags.join(' #')}`,
    t.more,
    `## ${t.heads[0]}\n\n${list(t.points, '*')}`,
    quoted(`${t.quote.words} [@${t.slug}]`),
    `[[20250101120000]] follows from this.[^n]`,
    `[^n]: ${t.note}\n\n    ${t.warning}`,
    `: ${t.heads[2]} {#tbl:one}\n\n${pipes(t.table)}`,
  );
}

function logseq(t: Topic): string {
  return [
    `title:: ${t.title}`,
    `tags:: ${t.tags.map((tag) => `[[${tag}]]`).join(', ')}`,
    '',
    `- ${t.intro.replace(/\n/g, '\n  ')}`,
    `- ## ${t.heads[0]}`,
    `\t- ${t.nested[0]}`,
    ...t.nested[1].map((one) => `\t\t- ${one}`),
    ...t.points.map((point) => `\t- ${point}\n\t  collapsed:: true`),
    `- TODO ${t.steps[0] ?? ''}\n  SCHEDULED: <${t.date} Mon>`,
    `- DONE ${t.steps[1] ?? ''}`,
    `- {{embed ((64a1f0))}}`,
    `- > ${t.quote.words.replace(/\n/g, '\n  > ')}`,
    `- ${fenced(t.code).replace(/\n/g, '\n  ')}`,
    '-',
    '',
  ].join('\n');
}

function confluence(t: Topic): string {
  return blocks(
    `# ${t.title}`,
    `Created by ${t.author}, last modified on ${t.date}`,
    `*   [${t.heads[0]}](#${t.slug}-first)\n*   [${t.heads[1]}](#${t.slug}-second)`,
    t.intro.replace(/\n/g, '  \n'),
    `## ${t.heads[0]}\n\n${t.points.map((point) => `*   ${point}`).join('\n')}`,
    `## ${t.heads[1]}\n\n${t.steps.map((step, at) => `${at + 1}.  ${step}\n    \n`).join('')}`,
    pipes(t.table),
    `\\[\\[${t.term[0]}\\]\\] \\- ${t.term[1]} \\(1\\_2\\)`,
    `<div class="panel">\n<p>${t.note}</p>\n</div>`,
    `Attachments:  \n![](images/icons/bullet_blue.gif) [${t.slug}.pdf](attachments/1/2.pdf) (application/pdf)`,
  );
}

/** As pandoc writes a Word file. */
function word(t: Topic, pick: Picker): string {
  return blocks(
    `**${t.title}**`,
    `${t.author}\\\n${t.date}`,
    t.intro,
    `# ${t.heads[0]} {#_Toc123456 .unnumbered}`,
    t.points.map((point) => `-   ${point}`).join('\n\n'),
    `${pick.one(['1', '2'])}\\. ${t.heads[1]}`,
    t.steps.map((step, at) => `${at + 1}.  ${step}`).join('\n\n'),
    `[${t.note}]{.underline} [${t.term[0]}]{custom-style="Strong"}`,
    indented(t.code.lines.join('\n')),
    `  ${(t.table[0] ?? []).join('        ')}\n  -------- --------\n  ${(t.table[1] ?? []).join('        ')}`,
    `![](media/image1.png){width="5.7in" height="3.2in"}`,
    `\\"${t.quote.words.replace(/\n/g, ' ')}\\" \\... \\$5`,
    t.more,
  );
}

function dokuwiki(t: Topic): string {
  return blocks(
    `====== ${t.title} ======`,
    t.intro,
    `===== ${t.heads[0]} =====\n\n${t.points.map((point) => `  * ${point}`).join('\n')}`,
    `===== ${t.heads[1]} =====\n\n${t.steps.map((step) => `  - ${step}`).join('\n')}`,
    `^ ${(t.table[0] ?? []).join(' ^ ')} ^\n| ${(t.table[1] ?? []).join(' | ')} |`,
    `//${t.note}// __${t.term[0]}__ ''mono'' {{:${t.slug}.png?200|}} \\\\ next`,
    `<code>\n${t.code.lines.join('\n')}\n</code>`,
    `[[wiki:${t.slug}|${t.link.label}]] ----`,
  );
}

function bear(t: Topic): string {
  return blocks(
    `# ${t.title}\n#${t.tags.join('/')}`,
    t.intro,
    `---`,
    `## ${t.heads[0]}\n${list(t.points, '*')}\n${nested(t.nested, '*', 4)}`,
    `## ${t.heads[1]}\n${t.steps.map((step, at) => `${at + 1}. ${step}`).join('\n')}`,
    `::${t.note}:: ~~${t.term[1]}~~ <${t.link.url}>`,
    `> ${t.quote.words.replace(/\n/g, '\n')}\n> — ${t.quote.by}`,
    t.more,
    `---`,
    `Last line without emphasis: 2*3 = 6, snake_case_word, a_b_ and 5 * 4 * 3.`,
  );
}
