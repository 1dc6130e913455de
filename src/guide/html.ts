/** Texts and the HTML that shows them. */

import type { Html } from './guide.ts';

/** Returns the HTML that shows just this text, in an element or in an attribute between double quotes. */
export function escapeHtml(text: string): Html {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Returns the text of a guide's HTML, without its tags and without the conditions in words that stand in it. */
export function plainText(html: string): string {
  return html
    .replace(/<small class="when">[^<]*<\/small>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', amp: '&' };
