/** Markup as text: of pages in the build and the worker, of sheets in the build. */

export { renderToString as markupOf } from 'preact-render-to-string';
