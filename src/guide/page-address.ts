/** Addresses of a hall and of its pages; apart from codes, since few of the page's scripts need them. */

/** Returns the host of an address, with its port: `yijian.qinghe.example`. */
export function hostOf(address: string): string {
  return address.replace(/^\w+:\/\//, '').replace(/[/?#].*$/, '');
}

/** Returns the path part of a hall's address, without a slash at the end: `` or `/hall`. */
export function basePath(address: string): string {
  return address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\/+$/, '');
}

/** Returns the root-absolute link to a page: `/A1`, `/hall/A1-en`, `/` for the wall. `address`: the hall's. */
export function pagePath(address: string, page: string): string {
  return `${basePath(address)}/${page === 'index' ? '' : page}`;
}

/** Returns the whole address of a page. */
export function pageAddress(address: string, page: string): string {
  return `${address}/${page === 'index' ? '' : page}`;
}
