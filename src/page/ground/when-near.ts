/** Below the fold there is time: scripts for that part are loaded when the reader comes there. */

/** Calls `act` once, when the element comes into view; at once where the browser cannot tell. */
export function whenNear(element: Element, act: () => unknown): void {
  if (!('IntersectionObserver' in window)) return void act();
  const observer = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void act();
    },
    { rootMargin: '20%' },
  );
  observer.observe(element);
}
