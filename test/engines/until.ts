/** Waiting for a condition, however slow the machine is. */

/** The longest wait for anything, in ms: nothing that happens at all takes so long. */
const PATIENCE = 60_000;

/** Resolves with the first value of `look` that is not false, null or undefined. Rejects, saying `what`, where none ever is. */
export async function until<T>(look: () => Promise<T | false | null | undefined>, what: string): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
