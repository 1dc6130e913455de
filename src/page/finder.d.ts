/** Put in by the build: the file of the worker that finds. */
// oxlint-disable-next-line no-underscore-dangle -- a constant of the build, not a name of ours
declare const __FINDER__: string;
