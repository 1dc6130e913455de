/** Put in by the build of the worker (`scripts/make/shell/shell.ts`). A change of content never changes it. */
// oxlint-disable no-underscore-dangle -- constants of the build, not names of ours
declare const __SHELL__: {
  /** The frame of every document, which names all other files of the shell; relative to the worker's scope, named by content. */
  readonly url: string;
  /** How the integrity of its content begins. */
  readonly integrity: string;
};

/** Null where the hall signs nothing. */
declare const __KEYS__: {
  /** Public keys in base64, of which one must have signed a root. */
  readonly trusted: readonly string[];
  /** The script, relative to the scope, that verifies in browsers whose WebCrypto does not know Ed25519. */
  readonly verifier: string;
} | null;
