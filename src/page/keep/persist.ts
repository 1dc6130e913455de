/** Asks the browser, after a tap, not to throw away kept content and saved data. A refusal is normal. */
export async function askToStay(): Promise<boolean> {
  try {
    const { storage } = navigator;
    return (await storage.persisted()) || (await storage.persist());
  } catch {
    // Plain http, old WebKit: there is nothing to ask.
    return false;
  }
}
