import { markOf } from './item-marks.ts';

/** What someone is called who has papers, by its last characters. */
const PERSON =
  /^\p{Script=Han}{0,8}(?:[男女双雙甲乙丙买買卖賣]方|父亲|父親|母亲|母親|丈夫|妻子|夫妻|爸爸|妈妈|媽媽|父母|子女|孩子|人|户主|戶主|业主|業主|配偶|家属|家屬|亲属|親屬|单位|單位|企业|企業|公司|职工|職工|员工|員工|学生|學生|新生儿|新生兒|儿童|兒童)(?:双方|雙方)?$/u;
/** What may stand between the name and the colon. */
const AFTER = /(?:的材料|材料|需?要?(?:带|帶|提供|提交|准备|準備))?\s*[：:]?\s*$/u;
/** Characters of such a line. */
const LONGEST = 24;

/** Returns the person, or the kind of person, that a line names, and nothing else: `男方`, `（一）女方：`, `代办人需提供：`. */
export function personIn(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const name = (markOf(line)?.rest ?? line).replace(AFTER, '').trim();
  return PERSON.test(name) ? name : undefined;
}
