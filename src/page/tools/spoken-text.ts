/** What of a page is read aloud: the shown text, sentence by sentence, with the place where each stands. */

export interface Sentence {
  readonly text: string;
  readonly range: Range;
  /** The part of the page in which it stands. */
  readonly section: Element;
}

/** Text in different ones of these never makes one sentence. */
const BLOCK =
  'main,section,div,p,h1,h2,h3,h4,h5,h6,ul,ol,li,dl,dt,dd,fieldset,legend,label,summary,details,table,tr,td,th,blockquote,pre,footer';

/** Not shown, only to tap, or not for the ear. */
const SILENT =
  '[hidden],.beyond,[data-waits],[data-answered] > legend,[data-answered] .pick,details:not([open]),' +
  'nav,svg,button,a.button,.files,.now,.news,.picture,.plan,[aria-hidden=true]';

/** Returns the sentences that the page shows now, in its order: those of this case alone, none in what is folded. */
export function spokenSentences(root: Document): Sentence[] {
  const main = root.querySelector('main');
  if (!main) return [];
  const walker = root.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const blocks: { readonly of: Element | null; readonly nodes: Text[] }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest(SILENT)) continue;
    const of = parent.closest(BLOCK);
    const last = blocks[blocks.length - 1];
    if (last?.of === of) last.nodes.push(node);
    else blocks.push({ of, nodes: [node] });
  }
  return blocks.flatMap(({ nodes }) => sentencesIn(nodes, main));
}

/** A long sentence is one piece all the same: nobody’s voice stops within it. */
const SENTENCE = /.+?(?:[。！？；!?]+[”’"）)]*|\.(?=\s)|$)/gs;

function sentencesIn(nodes: readonly Text[], main: Element): Sentence[] {
  const whole = nodes.map(({ data }) => data).join('');
  return [...whole.matchAll(SENTENCE)].flatMap(({ 0: said, index }): Sentence[] => {
    const text = said.replace(/\s+/g, ' ').trim();
    const start = index + said.length - said.trimStart().length;
    const [from, to] = [placeIn(nodes, start, false), placeIn(nodes, start + said.trim().length, true)];
    if (!/[\p{L}\p{N}]/u.test(text) || !from || !to) return [];
    const range = main.ownerDocument.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    const section = [...main.children].find((part) => part.contains(from[0])) ?? main;
    return [{ text, range, section }];
  });
}

/** Returns the node and the offset in it of a place in the text of all; as the end of a sentence, in the node that it ends. */
function placeIn(nodes: readonly Text[], place: number, isEnd: boolean): [Text, number] | undefined {
  let before = 0;
  for (const node of nodes) {
    const offset = place - before;
    if (offset < node.length || (isEnd && offset === node.length)) return [node, offset];
    before += node.length;
  }
  return undefined;
}
