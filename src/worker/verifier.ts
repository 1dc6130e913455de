/** Ed25519 for browsers whose WebCrypto does not know it: a script of its own, which only they load (`signature.ts`). */

import { verifyAsync } from '@noble/ed25519';

Object.assign(globalThis, { verifyEd25519: verifyAsync });
