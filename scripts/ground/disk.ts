/** The reason why a disk takes no file, in a person's words. */

import type { Wording } from './problem.ts';

const REASONS: Readonly<Record<string, Wording>> = {
  ENOSPC: { zh: '磁盘满了', en: 'disk full' },
  EDQUOT: { zh: '磁盘的配额用完了', en: 'disk quota used up' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  EACCES: { zh: '没有权限', en: 'no permission' },
  EPERM: { zh: '没有权限', en: 'no permission' },
  ENOTDIR: { zh: '路上有一个文件，不是文件夹', en: 'a file stands where a folder should' },
};

/** Returns why the disk refused; undefined for an error that no disk made. */
export function diskReason(error: unknown): Wording | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  const code = String(error.code);
  return REASONS[code] ?? { zh: `磁盘出错（${code}）`, en: `the disk failed (${code})` };
}
