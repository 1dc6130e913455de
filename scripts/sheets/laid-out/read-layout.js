/**
 * Returns what the sheets of this document show, where Chromium put it: an entry for each `.sheet`, as in `layout.ts`,
 * all lengths in mm from the sheet's upper left corner. What is listed here is what the proof measures and what the
 * print-shop edition draws again: backgrounds, borders, lines of text, codes, SVG paths, pictures.
 */
export function readLayout() {
  const MM = 25.4 / 96;
  /** Of Noto Sans SC, in ems: from the top of a line's box to its baseline. */
  const ASCENT = 1.16;
  const range = document.createRange();
  // Text on its head is measured upright, and then turned about the middle of its box.
  const onHead = [...document.querySelectorAll('.turned')].filter((one) => one instanceof HTMLElement);
  for (const one of onHead) one.style.rotate = 'none';
  const pages = [...document.querySelectorAll('.sheet')].map((sheet) => {
    const frame = sheet.getBoundingClientRect();
    /** @type {DOMRect | undefined} */
    let turn;
    const at = (/** @type {DOMRect} */ box) => ({
      x: ((turn ? turn.left + turn.right - box.right : box.left) - frame.left) * MM,
      y: ((turn ? turn.top + turn.bottom - box.bottom : box.top) - frame.top) * MM,
      width: box.width * MM,
      height: box.height * MM,
    });
    /** @type {unknown[]} */
    const items = [];
    visit(sheet);
    return { width: frame.width * MM, height: frame.height * MM, items };

    /** @param {Element} element */
    function visit(element) {
      const style = getComputedStyle(element);
      if (style.display === 'none' || style.visibility === 'hidden') return;
      if (element instanceof SVGSVGElement) items.push(...drawing(element));
      else if (element instanceof HTMLImageElement) {
        const box = element.getBoundingClientRect();
        items.push({ kind: 'picture', ...at(box), src: element.src, radius: roundOf(box, style) });
      } else visitInner(element, style);
    }

    /** @param {Element} element @param {CSSStyleDeclaration} style */
    function visitInner(element, style) {
      if (element.classList.contains('turned')) turn = element.getBoundingClientRect();
      if (element !== sheet) items.push(...boxes(element, style));
      for (const child of element.childNodes) {
        if (child instanceof Element) visit(child);
        else if (child instanceof Text) items.push(...lines(child, style));
      }
      if (element.classList.contains('turned')) turn = undefined;
    }

    /** @param {Element} element @param {CSSStyleDeclaration} style */
    function boxes(element, style) {
      const fill = colour(style.backgroundColor);
      const sides = ['Top', 'Right', 'Bottom', 'Left'].map((side) => ({
        width: parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) * MM,
        colour: colour(style.getPropertyValue(`border-${side.toLowerCase()}-color`)) ?? '#000000',
        dashed: style.getPropertyValue(`border-${side.toLowerCase()}-style`) === 'dashed',
      }));
      if (turn) sides.unshift(...sides.splice(2));
      if (fill === undefined && sides.every(({ width }) => width === 0)) return [];
      const box = element.getBoundingClientRect();
      return [{ kind: 'box', ...at(box), fill, sides, radius: roundOf(box, style) }];
    }

    /** @param {DOMRect} box @param {CSSStyleDeclaration} style */
    function roundOf(box, style) {
      const radius = parseFloat(style.borderTopLeftRadius) || 0;
      const round = style.borderTopLeftRadius.endsWith('%') ? (radius / 100) * box.width : radius;
      return Math.min(round, box.width / 2, box.height / 2) * MM;
    }

    /** @param {SVGSVGElement} svg */
    function drawing(svg) {
      const box = at(svg.getBoundingClientRect());
      const { says, modules } = svg.dataset;
      const view = svg.viewBox.baseVal;
      const paths = [...svg.querySelectorAll('path')].map((path) => ({
        d: path.getAttribute('d') ?? '',
        fill: colour(getComputedStyle(path).fill),
        stroke: colour(getComputedStyle(path).stroke),
        strokeWidth: parseFloat(getComputedStyle(path).strokeWidth) || 0,
      }));
      if (says !== undefined) return [{ kind: 'code', ...box, says, modules: Number(modules), path: paths.at(-1)?.d ?? '' }];
      return [{ kind: 'drawing', ...box, units: [view.width, view.height], paths }];
    }

    /** @param {Text} node @param {CSSStyleDeclaration} style */
    function lines(node, style) {
      if (node.data.trim() === '') return [];
      const size = parseFloat(style.fontSize) * MM;
      /** @type {{ text: string, left: number, right: number, top: number, bottom: number }[]} */
      const found = [];
      for (let i = 0; i < node.length;) {
        const character = String.fromCodePoint(node.data.codePointAt(i) ?? 32);
        range.setStart(node, i);
        range.setEnd(node, (i += character.length));
        const { left, right, top, bottom, width } = range.getBoundingClientRect();
        if (width === 0) continue;
        const line = found.at(-1);
        if (line && Math.abs(line.top - top) < 1 && left >= line.left) Object.assign(line, { text: line.text + character, right });
        else found.push({ text: character, left, right, top, bottom });
      }
      return found.map(({ text, left, right, top, bottom }) => {
        const box = at(new DOMRect(left, top, right - left, bottom - top));
        const below = (box.height - size * 1.448) / 2 + size * ASCENT;
        return {
          kind: 'text',
          text,
          ...box,
          baseline: turn ? box.y + box.height - below : box.y + below,
          size,
          bold: Number(style.fontWeight) >= 600,
          colour: colour(style.color) ?? '#000000',
          ...(turn ? { turned: true } : {}),
        };
      });
    }

    /** @param {string} value @returns {string | undefined} `#rrggbb`, or nothing for what is not seen */
    function colour(value) {
      const [r = 0, g = 0, b = 0, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number);
      if (value === 'none' || value === '' || alpha === 0) return undefined;
      return `#${[r, g, b].map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`;
    }
  });
  for (const one of onHead) one.style.rotate = '';
  return pages;
}
