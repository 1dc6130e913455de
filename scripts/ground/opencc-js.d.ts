/** Traditional characters with the simplified ones that they may be, `養 养`, joined by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}

/** Simplified characters with the traditional ones that they may be, `发 發 髮`, joined by `|`. */
declare module 'opencc-js/dict/STCharacters' {
  const pairs: string;
  export default pairs;
}
