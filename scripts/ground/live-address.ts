/** Returns whether an address may stand in a page as a link: http, https, tel, mailto, geo. */
export function isLiveAddress(target: string): boolean {
  return /^(https?:\/\/[^\s/]|(tel|mailto|geo):[^\s])[^\s]*$/i.test(target.trim());
}
