/** Put in by the build of the worker (`scripts/make/shell/shell.ts`). A change of content never changes it. */
// oxlint-disable no-underscore-dangle -- constants of the build, not names of ours
declare const __SHELL__: {
  /** The asset with the frame of every document and its style. */
  readonly frame: string;
  /** Scripts and the frame, named by content, relative to the worker's scope; `integrity`: how that of their content begins. */
  readonly assets: readonly { readonly url: string; readonly integrity: string }[];
};

/** Null where the hall signs nothing. */
declare const __KEYS__: {
  /** Public keys in base64, of which one must have signed a root. */
  readonly trusted: readonly string[];
  /** The script, relative to the scope, that verifies in browsers whose WebCrypto does not know Ed25519. */
  readonly verifier: string;
} | null;
