/** The promise that this browser can keep, by its abilities. */

/**
 * Returns which promise holds: `noWorker`: nothing is kept; `home`: opened from the home screen; `stays`: not deleted
 * unasked; `week`: deleted after seven days without a visit (WebKit; only it knows `navigator.standalone`); `mayGo`: when
 * room is short.
 */
export async function promiseOf(hasWorker: boolean): Promise<'noWorker' | 'home' | 'stays' | 'week' | 'mayGo'> {
  if (!hasWorker) return 'noWorker';
  if (matchMedia('(display-mode: standalone)').matches) return 'home';
  const isPersistent = await navigator.storage?.persisted?.().catch(() => false);
  if ('standalone' in navigator) return 'week';
  return isPersistent ? 'stays' : 'mayGo';
}
