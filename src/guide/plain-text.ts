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
