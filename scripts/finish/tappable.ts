/** Addresses and telephone numbers that stand in a text as such can be tapped; the text stays the same. */

import type { Html } from '../../src/guide/guide.ts';

/** A whole element whose text is not to be made tappable; any other tag; text. */
const PIECE = /<(a|code|pre)\b[^>]*>[^]*?<\/\1>|<[^>]*>|[^<]+/g;

const HOST = '[a-z0-9](?:[a-z0-9-]{0,62}\\.)+[a-z]{2,20}(?::\\d{1,5})?';
/** The rest of an address after its host. `&amp;` is a character of it, any other entity ends it, as does Chinese. */
const PATH = '(?:[/?#](?:[\\w\\-.~:/?#\\[\\]@!$()*+,;=%]|&amp;)*)?';
/** A number of digits alone could be anything: 12345 is a telephone where the word before it says so. */
const PHONE = [
  '(?:\\+86[- ]?)?0\\d{2,3}[- ]\\d{7,8}',
  '(?:\\+86[- ]?)?1[3-9]\\d{9}',
  '[48]00-?\\d{3,4}-?\\d{3,4}',
  '(?<=(?:电话|電話|热线|熱線|拨打|撥打|致电|致電|拨|打)[：: ]?)(?:12\\d{3}|9[56]\\d{3,4})',
].join('|');
const TAPPABLE = new RegExp(
  [
    `((?<![\\w@./-])(?:https?://|(?=www\\.))${HOST}${PATH})`,
    `((?<![\\w.+@/-])[\\w.+-]{1,64}@${HOST}(?![\\w@-]))`,
    `((?<![\\w.*+/=-])(?:${PHONE})(?![\\w*]|[./-]\\d))`,
  ].join('|'),
  'gi',
);

/** Returns HTML in which bare addresses, e-mail addresses and telephone numbers are links. */
export function tappable(html: Html): Html {
  if (!/\d{5}|\d-\d{3}|:\/\/|www\.|@/i.test(html)) return html;
  return html.replace(PIECE, (piece) => (piece.startsWith('<') ? piece : piece.replace(TAPPABLE, linked)));
}

function linked(_: string, web = '', mail = '', phone = ''): Html {
  if (mail !== '') return `<a href="mailto:${mail}">${mail}</a>`;
  if (phone !== '') return `<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`;
  // A sentence may end with it, or stand in brackets with it.
  const own = web.replace(web.includes('(') ? /$/ : /\).*$/, '').replace(/(?<![.,;:!?])[.,;:!?]+$/, '');
  const href = /^www\./i.test(own) ? `http://${own}` : own;
  return `<a href="${href}" rel="noopener noreferrer">${own}</a>${web.slice(own.length)}`;
}
