/** The titles of columns in a table of materials. */

/** Returns whether a column so titled holds the names of materials. */
export function isNameTitle(title: string): boolean {
  return /^(?:(?:申请|所需|提交|需要的?|要带的)?(?:材料|资料|证件|文件|要件)(?:名称|项目|清单)?|材料项|项目(?:名称)?|事项|名称|要带什么|要带的东西|materials?|documents?|name)$/i.test(
    title,
  );
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

/** Returns whether a column so titled holds the numbers or the names of steps. */
export function isStepTitle(title: string): boolean {
  return /^(?:步骤|环节|流程|办理步骤|办理环节|办理流程|序号)$/.test(title);
}

/** Returns whether a cell only says which step its row is. */
export function isStepNumber(cell: string): boolean {
  return (
    isNumbering(cell) ||
    /^(?:第[0-9一二三四五六七八九十]{1,3}步|步骤[0-9一二三四五六七八九十]{1,3}|[①-⑳]|[一二三四五六七八九十]{1,3})[：:、.．]?$/.test(cell)
  );
}

/** Returns whether a cell holds nothing but the number of its row. */
export function isNumbering(cell = ''): boolean {
  return /^(?:[0-9０-９]{1,3}|l)[.．、]?$/.test(cell);
}
