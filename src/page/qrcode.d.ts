/** The encoder alone: the package's own types are those of its drawing, which a page has no use for. */
declare module 'qrcode/lib/core/qrcode.js' {
  interface Code {
    readonly modules: { readonly size: number; readonly data: Uint8Array };
  }
  const encoder: { create(text: string, options: { readonly errorCorrectionLevel: 'M' }): Code };
  export default encoder;
}
