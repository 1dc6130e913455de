/** A life event's class. */

/** Returns the class that carries a life event's colour: `event-birth`. */
export function eventClass(id: string): string {
  return `event-${id.replace(/[^\w\u0080-\uffff-]/g, '_')}`;
}
