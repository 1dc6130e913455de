/** The files that guides link to: read when a guide is finished, so that only then it is known which cannot be read. */

import { followedLinks } from '../resolve/followed-links.ts';
import { type HallFiles, displayPath } from '../read/read.ts';
import { unreadableLink } from '../read/unread.ts';
import type { Problem } from '../ground/problem.ts';
import { RefusedError } from '../ground/refused-error.ts';

type Linking = Parameters<typeof followedLinks>[0];

interface Attachments {
  /** Reads one; undefined where it cannot be read. */
  readonly bytes: (path: string) => Uint8Array | undefined;
  /** Returns a problem for each link to one that could not be read by now. */
  readonly problems: (linking: Linking) => Problem[];
}

/** Returns the attachments of a hall's folder. */
export function attachmentsOf(files: HallFiles): Attachments {
  const lost = new Set<string>();
  return {
    bytes: (path) => {
      const body = files.bytes(path);
      if (!body) lost.add(path);
      return body;
    },
    problems: (linking) =>
      followedLinks(linking).flatMap(({ draft, link, fate }) =>
        fate.kind === 'attachment' && lost.has(fate.path) ? [unreadableLink(draft.file, link.at, displayPath(files.dir, fate.path))] : [],
      ),
  };
}

/** Returns the bytes of a file for a sheet, undefined where there is none by this path. Throws where it cannot be read. */
export function attachmentIn(files: HallFiles, path: string): Uint8Array | undefined {
  if (!files.attachments.has(path)) return undefined;
  const body = files.bytes(path);
  if (body) return body;
  const file = displayPath(files.dir, path);
  throw new RefusedError(
    `“${file}”打不开（多半是没有权限）：让运行命令的人有权读它。 “${file}” cannot be opened (permissions, most likely): let whoever runs the command read it.`,
  );
}
