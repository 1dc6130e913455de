/** The titles of columns in a table of materials. */

/** Returns whether a column so titled holds the names of materials. */
export function isNameTitle(title: string): boolean {
  return /^(?:材料|材料名称|申请材料|所需材料|资料名称|名称|materials?|documents?|name)$/i.test(title);
}

/** Returns whether a column so titled holds the form of a paper, or how many. */
export function isFormTitle(title: string): boolean {
  return /形式|份数|数量|原件|复印件|要求|form|copies|originals?/i.test(title);
}

/** Returns whether a column so titled holds remarks, which need no title before them. */
export function isNoteTitle(title: string): boolean {
  return /^(?:备注|说明|notes?|remarks?|)$/i.test(title);
}

/** Returns whether a column so titled holds numbers. */
export function isNumberTitle(title: string): boolean {
  return /^(?:序号|编号|no\.?|#)$/i.test(title);
}

/** Returns whether a cell is the title of a column of materials, and no material. */
export function isTitle(cell: string): boolean {
  return isNameTitle(cell) || isNumberTitle(cell) || /^(?:份数|数量|形式|要求|备注|说明)$/.test(cell);
}

/** Returns whether a cell holds nothing but the number of its row. */
export function isNumbering(cell = ''): boolean {
  return /^(?:[0-9０-９]{1,3}|l)[.．、]?$/.test(cell);
}
