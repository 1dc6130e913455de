/** Pages and posts in the manner of generators of sites. */

import type { Picker } from '../picker.ts';
import { answered, blocks, fenced, indented, list, nested, numbered, pipes, quoted, yaml } from './blocks.ts';
import type { Topic } from './topic.ts';

export const SITES = { hugo, jekyll, docusaurus, vuepress, mkdocs, hexo, gitbook, starlight, eleventy, mdbook };

function hugo(t: Topic, pick: Picker): string {
  const front = pick.chance(0.5)
    ? `+++\ntitle = "${t.title}"\ndate = ${t.date}T09:30:00+08:00\ndraft = false\ntags = ["${t.tags.join('", "')}"]\n\n[params]\nauthor = "${t.author}"\n+++`
    : yaml({ title: `"${t.title}"`, date: `${t.date}T09:30:00+08:00`, draft: 'false', tags: t.tags });
  return blocks(
    front,
    t.intro,
    '<!--more-->',
    t.more,
    `## ${t.heads[0]}\n\n${list(t.points, '*')}`,
    `{{< figure src="/img/${t.slug}.jpg" title="${t.title}" >}}`,
    `## ${t.heads[1]}\n\n${numbered(t.steps, '.', true)}`,
    `{{< highlight ${t.code.language || 'text'} "linenos=table" >}}\n${t.code.lines.join('\n')}\n{{< /highlight >}}`,
    `## ${t.heads[2]}\n\n${pipes(t.table, ':--')}`,
    `{{% notice warning %}}\n${t.warning}\n{{% /notice %}}`,
    `See [${t.link.label}]({{< ref "${t.slug}.md" >}})[^1].`,
    `[^1]: ${t.note}`,
  );
}

function jekyll(t: Topic, pick: Picker): string {
  return blocks(
    yaml({
      layout: 'post',
      title: `"${t.title}"`,
      date: `${t.date} 10:00:00 +0800`,
      categories: t.tags.join(' '),
      permalink: `/:year/${t.slug}/`,
    }),
    `* TOC\n{:toc}`,
    t.intro,
    t.more,
    `{% include image.html src="${t.slug}.png" %}`,
    `${t.heads[0]}\n${'-'.repeat(12)}\n\n${list(t.points, pick.one(['*', '+', '-']))}`,
    `${t.heads[1]}\n${'-'.repeat(12)}\n\n${numbered(t.steps)}`,
    `{% highlight ${t.code.language || 'text'} %}\n${t.code.lines.join('\n')}\n{% endhighlight %}`,
    `> ${t.warning}\n{: .warning}`,
    `${pipes(t.table)}\n{: .table-striped}`,
    `Read [the earlier post]({% post_url 2023-01-01-${t.slug} %}) or [${t.link.label}][1].`,
    `[1]: ${t.link.url}`,
  );
}

function docusaurus(t: Topic, pick: Picker): string {
  return blocks(
    yaml({ id: t.slug, title: `"${t.title}"`, sidebar_position: '3', slug: `/guides/${t.slug}` }),
    "import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';",
    t.intro,
    `:::note\n\n${t.note}\n\n:::`,
    `## ${t.heads[0]} {#first}\n\n${list(t.points)}\n${nested(t.nested)}`,
    `## ${t.heads[1]}\n\n${numbered(t.steps)}`,
    fenced(t.code, `${t.code.language || 'text'} title="example" {1,3}`),
    `:::danger ${pick.one(['Take care', '注意'])}\n\n${t.warning}\n\n:::`,
    `<Tabs>\n<TabItem value="one" label="One">\n\n${t.more}\n\n</TabItem>\n</Tabs>`,
    `## ${t.heads[2]}\n\n${pipes(t.table)}`,
    `## ${t.heads[3]}\n\n${answered(t.asked)}`,
  );
}

function vuepress(t: Topic, pick: Picker): string {
  return blocks(
    yaml({ title: t.title.replace(/[:：].*/, ''), lang: 'zh-CN', sidebar: 'auto', tags: t.tags }),
    `# ${t.title} <Badge text="beta" type="warning"/>`,
    '[[toc]]',
    t.intro,
    `::: tip ${pick.one(['提示', 'TIP'])}\n${t.note}\n:::`,
    `## ${t.heads[0]}\n\n${list(t.points)}`,
    `## ${t.heads[1]}\n\n${numbered(t.steps)}`,
    fenced(t.code, `${t.code.language || 'text'}{2}`),
    `::: details\n${t.more}\n:::`,
    `## ${t.heads[2]}\n\n${pipes(t.table, ':-:')}`,
    `::: danger\n${t.warning}\n:::`,
    `<<< @/snippets/${t.slug}.js`,
  );
}

function mkdocs(t: Topic, pick: Picker): string {
  return blocks(
    `# ${t.title}`,
    t.intro,
    `!!! ${pick.one(['note', 'info "Good to know"', 'tip ""'])}\n\n${indented(t.note)}`,
    `## ${t.heads[0]}\n\n${list(t.points, '*')}\n\n    continued in the same item, four spaces in`,
    `??? warning "Before you go on"\n${indented(t.warning)}`,
    `## ${t.heads[1]}\n\n${numbered(t.steps)}`,
    `=== "${t.code.language || 'text'}"\n\n${indented(fenced(t.code))}\n\n=== "other"\n\n${indented(t.more)}`,
    `## ${t.heads[2]} {: #table }\n\n${pipes(t.table)}`,
    `${t.term[0]}\n:   ${t.term[1]}`,
    `[${t.link.label}](${t.link.url}){ .md-button .md-button--primary }`,
    `*[UTC]: Coordinated Universal Time`,
  );
}

function hexo(t: Topic, pick: Picker): string {
  const front = pick.chance(0.3)
    ? `"title": "${t.title}",\n"date": "${t.date}",\n"tags": ["${t.tags.join('","')}"]\n;;;`
    : yaml({ title: t.title.replace(': ', '：'), date: `${t.date} 21:08:33`, tags: t.tags, categories: '随笔', toc: 'true' });
  return blocks(
    front,
    t.intro,
    '<!-- more -->',
    `{% note info %}\n${t.note}\n{% endnote %}`,
    `# ${t.heads[0]}\n${list(t.points)}`,
    `# ${t.heads[1]}\n${numbered(t.steps)}`,
    fenced(t.code),
    `{% asset_img ${t.slug}.jpg %}`,
    `# ${t.heads[2]}\n\n${pipes(t.table)}`,
    `{% blockquote ${t.quote.by} %}\n${t.quote.words}\n{% endblockquote %}`,
    `$$\n${t.math}\n$$`,
    `${t.more} <font color="red">${t.warning}</font>`,
  );
}

function gitbook(t: Topic, pick: Picker): string {
  return blocks(
    pick.chance(0.5) && yaml({ description: `>-\n  ${t.intro.replace(/\n/g, ' ')}`, icon: 'book' }),
    `# ${t.title}`,
    t.more,
    `{% hint style="info" %}\n${t.note}\n{% endhint %}`,
    `## ${t.heads[0]}\n\n${list(t.points, '*')}`,
    `{% tabs %}\n{% tab title="A" %}\n${fenced(t.code)}\n{% endtab %}\n{% endtabs %}`,
    `## ${t.heads[1]}\n\n${numbered(t.steps)}`,
    `{% content-ref url="${t.slug}.md" %}\n[${t.slug}.md](${t.slug}.md)\n{% endcontent-ref %}`,
    `<table><thead><tr><th>${t.heads[2]}</th></tr></thead><tbody><tr><td>${t.term[1]}</td></tr></tbody></table>`,
    `![${t.term[0]}](<.gitbook/assets/image (3).png>)`,
    `## ${t.heads[3]}\n\n${answered(t.asked, 4)}`,
  );
}

function starlight(t: Topic): string {
  return blocks(
    yaml({ title: `'${t.title}'`, description: t.term[1], tableOfContents: 'false' }),
    "import { Card } from '@astrojs/starlight/components';",
    t.intro,
    `<Card title="${t.term[0]}" icon="star">\n  ${t.term[1]}\n</Card>`,
    `:::caution[${t.heads[3]}]\n${t.warning}\n:::`,
    `## ${t.heads[0]}\n\n${list(t.points)}`,
    `## ${t.heads[1]}\n\n${numbered(t.steps)}`,
    fenced(t.code, `${t.code.language || 'text'} ins={2}`, '~~~'),
    `## ${t.heads[2]}\n\n${pipes(t.table, '---:')}`,
    quoted(`${t.quote.words}\n\n— ${t.quote.by}`),
  );
}

function eleventy(t: Topic, pick: Picker): string {
  return blocks(
    yaml({ layout: 'layouts/post.njk', title: `"${t.title}"`, date: t.date, tags: `[${t.tags.join(', ')}]` }),
    `# {{ title }}`,
    t.intro,
    `{% for post in collections.posts %}\n- [{{ post.data.title }}]({{ post.url }})\n{% endfor %}`,
    `## ${t.heads[0]}\n\n${list(t.points, pick.one(['-', '*']))}`,
    `## ${t.heads[1]}\n\n${numbered(t.steps, ')')}`,
    fenced(t.code),
    `${t.more}  \nUpdated {{ page.date | date: "%Y-%m-%d" }}.`,
    '* * *',
    `*${t.note}*`,
  );
}

function mdbook(t: Topic): string {
  return blocks(
    `# ${t.title}`,
    t.intro,
    `## ${t.heads[0]}\n\n${list(t.points)}\n\n${nested(t.nested, '-', 4)}`,
    `## ${t.heads[1]}\n\n${t.steps.map((step, at) => `${at + 1}. ${step}\n`).join('\n')}`,
    `\`\`\`${t.code.language || 'text'},ignore\n{{#include ../src/${t.slug}.rs:2:10}}\n\`\`\``,
    `<div class="warning">\n\n${t.warning}\n\n</div>`,
    `> **Note**: ${t.note}`,
    `## ${t.heads[2]}\n\n${pipes(t.table)}`,
    `[${t.link.label}]: ${t.link.url} "title"\n\nMore: [${t.link.label}], [the same][${t.link.label.toUpperCase()}].`,
  );
}
