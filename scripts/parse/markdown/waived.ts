/** What need not be brought, and is no material to tick: `不用带身份证`, `以下不用带：`. */

const NOT = '不用(?!的)|不必|不需要?|不须|不須|[无無毋](?:需要?|须|須)|免(?=[于予]?(?:带|帶|携|提|交|附|出示))[于予]?';
const BRING = '带|帶|携带|攜帶|提交|提供|交|准备|準備|出示|附';

/** A line that says so from its beginning. */
const SAYS = new RegExp(`^\\s*(?:(?:以下|下列|现在|目前|材料|证件)+[，,]?)?(?:均|都|已)?(?:${NOT})`, 'u');
/** Words that say so of what follows them. */
const LEAD = new RegExp(
  `(?:(?:以下|下列|下面|其他|其它|其余|另外|这些)(?:的?(?:材料|证件|资料))?[，,]?)?(?:均|都|则)?(?:${NOT})(?:您|再|另外)?(?:${BRING})?(?:的|了|以下|下列|如下|材料|证件|资料|证明)*\\s*[：:]`,
  'u',
);

const LEAD_AT_END = new RegExp(`${LEAD.source}$`, 'u');

/** Returns whether a line says from its beginning what need not be brought. */
export function saysWaived(line: string): boolean {
  return SAYS.test(line);
}

/** Returns where in a line the words begin that say so of what follows, or -1. */
export function startOfWaived(line: string): number {
  return line.search(LEAD);
}

/** Returns whether a text ends with such words. */
export function leadsToWaived(text: string): boolean {
  return LEAD_AT_END.test(text.trimEnd().slice(-LONGEST));
}

/** Characters of such words. */
const LONGEST = 40;
