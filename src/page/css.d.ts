/** Vite gives the text of a style sheet, minified. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
