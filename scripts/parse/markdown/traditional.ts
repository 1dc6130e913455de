/** Headings, keys and words of hours in Traditional Chinese: each of their characters stands before its simplified one. */

const PAIRS =
  '體体誰谁辦办對对條条請请適适範范圍围務务況况選选擇择帶带麼么麽么單单報报資资準准標标樣样驟骤時时間间諾诺結结審审領领問问題题熱热點点錯错誤误項项別别據据設设規规裡里裏里兒儿錢钱費费稱称門门電电話话聯联繫系絡络廢废編编碼码類类屬属還还網网線线關关見见數数場场現现機机構构實实從从發发給给約约處处檢检驗验證证書书複复與与為为會会個个應应備备須须續续價价圖图錄录開开過过舉举簡简號号環环節节達达員员陳陈評评幾几於于諮咨譯译佈布覈核鏈链詢询週周禮礼雙双鐘钟餘余無无閉闭館馆補补貼贴攜携羣群長长嗎吗業业營营調调斷断兩两後后內内歲岁區区幫帮緯纬經经鄉乡鎮镇郵邮進进預预';

const SIMPLE: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS.charAt(at * 2), PAIRS.charAt(at * 2 + 1)]),
);

/** Returns a text with these characters simplified, as the tables have them. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => SIMPLE.get(character) ?? character);
}
