import { type FrozenCode, TAKE_BACK } from '../../parse/hall/frozen.ts';
import type { At, Problem, Wording } from '../../ground/problem.ts';
import { drawFrozen } from '../../register/wall-codes.ts';
import { type Rule, found } from '../rule/rule.ts';
import { type WallAddress, wallAddresses } from '../../register/wall-addresses.ts';

export const rule: Rule = {
  id: 'frozen-address',
  level: 'error',
  reason: {
    zh: '印出去的码改不了：里面的网址必须一直打得开。',
    en: 'A printed code cannot be changed: its address must go on answering.',
  },
  check: (context) => {
    const { codes } = context;
    const today = new Map(wallAddresses(context).map((one) => [one.code, one]));
    // A hall that moved takes all its codes along: that is one mistake, not a thousand.
    const groups = new Map<string, Moved[]>();
    for (const { code, frozen, at } of codes.entries) {
      const now = today.get(code);
      // `frozen-matrix` reports an address that no longer draws the printed picture.
      if (!frozen || !now || frozen.address === now.address || !drawFrozen(frozen)) continue;
      const base = baseOf(code, frozen);
      const isHall = base !== undefined && base !== context.hall.address;
      const cause = isHall ? base : code;
      const group = groups.get(cause) ?? [];
      group.push({ at, frozen, now, fix: isHall ? backToHall(base, now) : backToChannel(frozen, now, base) });
      groups.set(cause, group);
    }
    return [...groups.values()].flatMap((group) => problemOf(group, codes.file));
  },
};

interface Moved {
  readonly at: At;
  readonly frozen: FrozenCode;
  readonly now: WallAddress;
  readonly fix: Wording;
}

/** The address of the hall that a code was printed for; undefined where it was printed for something else. */
function baseOf(code: string, { address }: FrozenCode): string | undefined {
  if (code === 'index') return address;
  return address.endsWith(`/${code}`) ? address.slice(0, -code.length - 1) : undefined;
}

function problemOf([first, ...others]: readonly Moved[], file: string): Problem[] {
  if (!first) return [];
  const { at, frozen, now, fix } = first;
  const [zh, en] =
    others.length > 0 ? [`${now.code} 等 ${others.length + 1} 个码`, `${now.code} and ${others.length} more`] : [now.code, now.code];
  const message = {
    zh: `${zh} 印出去的是 ${frozen.address}，现在却要写成 ${now.address}。墙上印着的会打不开。`,
    en: `${en}: printed as ${frozen.address}, but now it would say ${now.address}. What hangs on the wall would lead nowhere.`,
  };
  return [found(rule, file, at, message, fix)];
}

function backToHall(base: string, now: WallAddress): Wording {
  return {
    zh: `让旧网址一直打得开：把 hall.yaml 的 address 改回 ${base}；只在别处试一试，就加 --address 生成。旧网址真的不能用了：撕下旧码，从这几行里删去 address、version、level、mask、matrix、check 六项，删去“# 印过”开头的几行，全部重印。`,
    en: `Keep the old address answering: put hall.yaml’s address back to ${base}; to try it elsewhere only, build with --address. If the old address is lost for good: take the old codes down, remove address, version, level, mask, matrix and check from these lines, delete the lines that begin with “# 印过”, and print them all again (now ${now.address}).`,
  };
}

function backToChannel({ address }: FrozenCode, { code, channel }: WallAddress, base: string | undefined): Wording {
  if (channel === undefined) return TAKE_BACK;
  const [zh, en] =
    base === undefined
      ? [`改回 ${address}`, `back to ${address}`]
      : ['改回电话、邮箱或本站的网址', 'back to the telephone, mail or own page that it was'];
  return {
    zh: `把 hall.yaml 里 ${channel} 的 url ${zh}；网址真的换了：写“${code}: { retired: 日期, now: 新码 }”，给它一个新码，撕下旧的、重印。`,
    en: `In hall.yaml put the url of ${channel} ${en}; if it has really moved, write “${code}: { retired: date, now: new code }”, give it a new code, take the old one down and print again.`,
  };
}
