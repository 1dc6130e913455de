/** Papers: for programs, for lessons, for law, for the kitchen. */

import type { Picker } from '../picker.ts';
import { answered, blocks, fenced, indented, list, nested, numbered, pipes, quoted, yaml } from './blocks.ts';
import type { Topic } from './topic.ts';

export const PAPERS = { readme, changelog, reference, rmarkdown, myst, plain, legal, slides, notebook, blog };

function readme(t: Topic, pick: Picker): string {
  return blocks(
    `<h1 align="center">${t.title}</h1>\n<p align="center">\n  <img src="https://img.example/${t.slug}.svg" alt="logo">\n</p>`,
    `[![build](https://ci.example/${t.slug}.svg)](https://ci.example/${t.slug}) ![license](https://img.example/MIT.svg)`,
    t.intro,
    `## Table of contents\n\n${list(t.heads.map((head) => `[${head}](#${head.toLowerCase().replace(/ /g, '-')})`))}`,
    `## ${t.heads[0]}\n\n${list(
      t.points.map((point) => `${pick.one(['✅', '🚀', '⚡️'])} ${point}`),
      '-',
    )}`,
    `## ${t.heads[1]}\n\n${numbered(t.steps)}\n\n${fenced(t.code)}`,
    `> [!IMPORTANT]\n> ${t.warning}`,
    `## ${t.heads[2]}\n\n${pipes(t.table)}`,
    `<details>\n<summary><b>${t.heads[3]}</b></summary>\n\n${answered(t.asked, 4)}\n\n</details>`,
    `## License\n\nMIT © [${t.author}](${t.link.url})`,
  );
}

function changelog(t: Topic): string {
  const entries = t.points.map((point, at) => {
    const number = `1.${t.points.length - at}.0`;
    return `## [${number}] - ${t.date}\n\n### Added\n\n- ${point}\n\n### Fixed\n\n- ${t.steps[at] ?? t.note} ([#${120 + at}](https://git.example/${t.slug}/issues/${120 + at}))`;
  });
  const links = t.points.map(
    (_, at) => `[1.${t.points.length - at}.0]: https://git.example/${t.slug}/compare/v1.${t.points.length - at - 1}.0...HEAD`,
  );
  return blocks(
    `# Changelog`,
    `All notable changes to *${t.title}* are written here.\nThe format is based on [Keep a Changelog](https://keepachangelog.example/en/1.1.0/).`,
    `## [Unreleased]\n\n- **BREAKING**: ${t.warning}`,
    ...entries,
    links.join('\n'),
  );
}

function reference(t: Topic, pick: Picker): string {
  return blocks(
    `# \`${t.slug}\` — ${t.title}`,
    t.intro,
    `## ${t.heads[2]}\n\n### \`${t.slug}.open(path, [options])\`\n\n* \`path\` {string|Buffer|URL} ${t.points[0] ?? ''}\n* \`options\` {Object}\n  * \`limit\` {number} **Default:** \`10\`\n* Returns: {Promise&lt;Index&gt;}`,
    fenced(t.code),
    `<!-- YAML\nadded: v1.0.0\nchanges:\n  - version: v2.0.0\n-->`,
    `> Stability: ${pick.one(['2 - Stable', '1 - Experimental'])}`,
    `### ${t.term[0]}\n\n${t.term[1]} Type: \`Array<string>\`; a value \`|\` in a table:`,
    `| Name | Type |\n|:--|--:|\n| \`a\\|b\` | \`string \\| null\` |\n| ${t.term[0]} | |`,
    `## ${t.heads[1]}\n\n${numbered(t.steps)}`,
    `## ${t.heads[3]}\n\n${answered(t.asked)}`,
    `<a id="${t.slug}-end"></a>\n&copy; ${t.author} &mdash; 2&nbsp;&times;&nbsp;3 &lt; 7 &#8364;5 &amp; more`,
  );
}

function rmarkdown(t: Topic): string {
  return blocks(
    `---\ntitle: "${t.title}"\nauthor: "${t.author}"\ndate: "\`r Sys.Date()\`"\noutput:\n  html_document:\n    toc: true\n---`,
    '```{r setup, include=FALSE}\nknitr::opts_chunk$set(echo = TRUE)\n```',
    t.intro,
    `# ${t.heads[0]} {.tabset}\n\n${list(t.points)}`,
    '```{r fig1, echo=FALSE, fig.cap="A plot"}\nplot(cars)\n```',
    `The mean is \`r mean(cars$dist)\` and $${t.math}$.`,
    `## ${t.heads[1]}\n\n${numbered(t.steps)}`,
    pipes(t.table),
    `Table: ${t.heads[2]}`,
    '\\newpage',
    t.more,
  );
}

function myst(t: Topic, pick: Picker): string {
  return blocks(
    `(${t.slug})=\n# ${t.title}`,
    t.intro,
    `\`\`\`{${pick.one(['note', 'warning', 'tip'])}}\n${t.note}\n\`\`\``,
    `:::{admonition} ${t.heads[3]}\n:class: tip\n${t.warning}\n:::`,
    `## ${t.heads[0]}\n\n${list(t.points)}`,
    `## ${t.heads[1]}\n\n${numbered(t.steps)}`,
    `See {ref}\`${t.slug}\`, {doc}\`../index\` and {py:func}\`rowan.open\`; {math}\`${t.math}\`.`,
    '```{code-block} python\n:linenos:\nprint("x")\n```',
    '```{toctree}\n:maxdepth: 2\nintro\nusage\n```',
    `% a comment\n+++ { "meta": 1 }`,
    `${t.term[0]}\n: ${t.term[1]}`,
    pipes(t.table),
  );
}

/** As people wrote when lines were 60 characters long: setext headings, references, hard breaks. */
function plain(t: Topic): string {
  const wrapped = t.more.replace(/(.{40,60}?) /g, '$1\n');
  return blocks(
    `${t.title}\n${'='.repeat(40)}`,
    `*${t.author}, ${t.date}*`,
    t.intro,
    `${t.heads[0]}\n${'-'.repeat(20)}`,
    list(t.points, ' *'),
    wrapped,
    `${t.heads[1]}\n${'-'.repeat(20)}`,
    t.steps.map((step, at) => ` ${at + 1}.  ${step}\n\n     And a second paragraph of it.`).join('\n\n'),
    `As [${t.quote.by}] [q] says:`,
    `> ${t.quote.words.replace(/\n/g, '\nlazy ')}\n>\n> > nested`,
    `Indented code:\n\n${indented(t.code.lines.join('\n'), '\t')}`,
    `Roses are red,  \nviolets are blue.\n\n${t.note}\\\n${t.warning}`,
    ` [q]: ${t.link.url}\n       'A title'`,
    `- - - -`,
    `\\*not emphasis\\* and \\# no heading, 1986\\. A year.`,
  );
}

function legal(t: Topic, pick: Picker): string {
  const chinese = /[一-鿿]/.test(t.title);
  const article = (at: number) => (chinese ? `**第${'一二三四五六七八'[at] ?? '九'}条**　` : `**Article ${at + 1}.** `);
  return blocks(
    `# ${t.title}`,
    chinese ? `（${t.date.replace(/-(\d+)-(\d+)/, '年$1月$2日')}${t.author}通过）` : `(Adopted by ${t.author} on ${t.date})`,
    `## ${chinese ? '第一章　总则' : 'Chapter I — General'}`,
    `${article(0)}${t.intro.replace(/\n/g, '')}`,
    `${article(1)}${t.more}`,
    `## ${chinese ? `第二章　${t.heads[0]}` : `Chapter II — ${t.heads[0]}`}`,
    ...t.points.map((point, at) => `${article(at + 2)}${point}`),
    chinese
      ? t.steps.map((step, at) => `（${'一二三四五'[at] ?? '六'}）${step}`).join('\n\n')
      : t.steps.map((step, at) => `(${'abcdef'[at] ?? 'g'}) ${step}`).join('\n\n'),
    `1. ${t.nested[0]}\n   ${pick.one(['1.', 'a.', '(i)'])} ${t.nested[1].join(`\n   ${pick.one(['2.', '(ii)'])} `)}`,
    pipes(t.table),
    `---\n\n${t.quote.words.replace(/\n/g, '  \n')}`,
  );
}

function slides(t: Topic): string {
  return [
    '---\nmarp: true\ntheme: gaia\npaginate: true\n---',
    `# ${t.title}\n\n${t.author}`,
    `---\n\n## ${t.heads[0]}\n\n${list(t.points)}\n\n<!-- say hello -->`,
    `---\n\n## ${t.heads[1]}\n\n${numbered(t.steps)}`,
    `---\n\n<!-- _class: lead -->\n\n${fenced(t.code)}`,
    `---\n\n![bg right:40%](${t.slug}.jpg)\n\n${quoted(t.quote.words)}`,
    `---\n\n## ${t.heads[2]}\n\n${pipes(t.table)}\n\n$$${t.math}$$`,
    `***\n\n# ?\n\n${t.link.url}\n`,
  ].join('\n\n');
}

function notebook(t: Topic): string {
  return blocks(
    `# ${t.title}`,
    t.intro,
    fenced({ language: 'python', lines: ['%matplotlib inline', 'import pandas as pd', 'df = pd.read_csv("a.csv")', 'df.head()'] }),
    `<div>\n<style scoped>\n    .dataframe tbody tr th { vertical-align: top; }\n</style>\n<table border="1" class="dataframe">\n  <tr><th>0</th><td>${t.term[0]}</td></tr>\n</table>\n</div>`,
    `### ${t.heads[0]}\n\n${list(t.points, '*')}`,
    `    array([[1., 2.],\n           [3., 4.]])`,
    `![png](${t.slug}_4_0.png)`,
    `\\begin{align}\n${t.math}\n\\end{align}`,
    `#### ${t.heads[1]}\n\n${numbered(t.steps)}`,
    t.more,
  );
}

function blog(t: Topic, pick: Picker): string {
  return blocks(
    yaml({ 标题: t.title.replace(': ', '：'), 作者: t.author, 日期: t.date, 标签: t.tags.join(', ') }),
    `${t.intro} ${pick.one(['😂', '（笑）', '~~并不是~~'])}`,
    `## 一、${t.heads[0]}\n\n${list(t.points)}`,
    `## 二、${t.heads[1]}\n\n${numbered(t.steps)}`,
    `**${t.heads[2]}：**见下表。**注意**：${t.warning}`,
    pipes(t.table),
    `## 三、${t.heads[3]}\n\n${answered(t.asked)}`,
    quoted(`${t.quote.words}\n——${t.quote.by}`),
    nested(t.nested, '*', 3),
    `${t.more}\n\n![配图](./${t.slug}.jpg "配图")\n\n（全文完）`,
    `参考：\n[1] ${t.link.url}\n[2] 《${t.title}》，${t.date.slice(0, 4)}。`,
  );
}
