/** Put in by the build of the worker (`scripts/make/shell.ts`). A change of content never changes it. */
// oxlint-disable-next-line no-underscore-dangle -- a constant of the build, not a name of ours
declare const __SHELL__: {
  /** `index.html` as built: the frame of every document. */
  readonly html: string;
  /** The style block without the hall's own colours. */
  readonly css: string;
  /** Scripts, named by content, relative to the worker's scope. */
  readonly assets: readonly { readonly url: string; readonly revision: null; readonly integrity: string }[];
};
