/** For a person who copies an output to a server by hand, at the head of each configuration. */

import { HASHED_FOLDERS } from './headers.ts';

/** In which order to publish, as lines of comment. */
export const PUBLISHING = `# Publish in this order, so that no phone finds a root before its packs: ${HASHED_FOLDERS.join(' ')} codes,
# then all the rest but root.json, root.json last. Replace files in place; never empty the folder first.
# licences.txt belongs to the output: it names whose code the scripts contain.`;
