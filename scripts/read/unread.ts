/** The reason why a file of the hall was not read, for its writer. */

import type { At, Level, Problem, Wording } from '../ground/problem.ts';
import { isMarkdown } from './guide-file.ts';
import type { ProblemId } from '../ground/problem-id.ts';

function problemAtStart(id: ProblemId, level: Level, file: string, message: Wording, fix: Wording): Problem {
  return { id, level, file, line: 1, column: 1, message, fix };
}

/** Returns the problem of a file of white space; `path` is from the hall’s folder. */
export function emptyFile(file: string, path: string): Problem {
  if (!isMarkdown(path)) {
    const isHall = /^hall\.ya?ml$/.test(path);
    return problemAtStart(
      'empty-file',
      'error',
      file,
      { zh: '这个文件是空的。', en: 'This file is empty.' },
      isHall
        ? { zh: '写上 name、address 和 events，照着 guides/README.md 里的样子。', en: 'Write name, address and events.' }
        : { zh: '写上内容，或者删掉这个文件。', en: 'Write something into it, or delete it.' },
    );
  }
  return problemAtStart(
    'empty-file',
    'error',
    file,
    { zh: '这个文件是空的，做不出页面。', en: 'This file is empty: no page can be made of it.' },
    { zh: '写上标题和一段话，或者删掉这个文件。', en: 'Write a title and a paragraph, or delete the file.' },
  );
}

/** Returns the problem of a file or a folder that may not be opened. */
export function unreadableFile(file: string): Problem {
  return problemAtStart(
    'unreadable',
    'error',
    file,
    { zh: '这里打不开，没有读（多半是没有权限）。', en: 'This cannot be opened and was not read (permissions, most likely).' },
    { zh: '让运行命令的人有权读它，或者把它移走。', en: 'Let whoever runs the command read it, or move it away.' },
  );
}

/** Returns the problem of a link to a file that may not be opened. `display`: the file, as a person would type it. */
export function unreadableLink(file: string, at: At, display: string): Problem {
  return {
    id: 'unreadable',
    level: 'error',
    file,
    line: at.line,
    column: at.column,
    message: {
      zh: `链接的文件“${display}”打不开，没有读（多半是没有权限）。`,
      en: `The file “${display}” of this link cannot be opened and was not read (permissions, most likely).`,
    },
    fix: {
      zh: '让运行命令的人有权读这个文件，或者换成一个打得开的。',
      en: 'Let whoever runs the command read that file, or put one there that can be opened.',
    },
  };
}

/** Returns the problem of a name whose bytes are no UTF-8; `meant` is the name as an old Chinese Windows reads it. */
export function nameEncoding(file: string, meant: string): Problem {
  return problemAtStart(
    'name-encoding',
    'error',
    file,
    {
      zh: `文件名不是 UTF-8（多半是“${meant}”，从 Windows 打的压缩包里解出来的），没有读。`,
      en: `The file’s name is not UTF-8 (most likely “${meant}”, unpacked from a ZIP of Chinese Windows); it was not read.`,
    },
    {
      zh: `把它改名为“${meant}”，或者重新解压：unzip -O GBK。`,
      en: `Rename it to “${meant}”, or unpack it again: unzip -O GBK.`,
    },
  );
}

/** Returns the problem of a text of this many bytes. */
export function tooLarge(file: string, size: number): Problem {
  const megabytes = (size / 1_000_000).toFixed(1);
  return problemAtStart(
    'too-large',
    'error',
    file,
    { zh: `这个文件有 ${megabytes} MB，超过了 1 MB，没有往下读。`, en: `This file has ${megabytes} MB, more than 1 MB, and was not read.` },
    {
      zh: '一篇指南只写文字；图片和表格放在旁边的文件夹里，用链接引过来。',
      en: 'Keep only text in it; put pictures and forms in the folder beside it and link to them.',
    },
  );
}

/** Returns the problem of a symbolic link that leaves the hall’s folder. */
export function symlinkOutside(file: string): Problem {
  return problemAtStart(
    'symlink-outside',
    'warning',
    file,
    {
      zh: '这是一个符号链接，指向大厅文件夹外面（或者指空了），没有读。',
      en: 'This symbolic link leads outside the hall folder, or nowhere, and was not followed.',
    },
    { zh: '把文件本身复制到大厅文件夹里。', en: 'Copy the file itself into the hall folder.' },
  );
}
