declare module 'subset-font' {
  interface Options {
    readonly keepAllGlyphs?: boolean;
    readonly targetFormat?: 'truetype' | 'woff' | 'woff2';
    readonly noHinting?: boolean;
    readonly keepFeatures?: readonly string[];
    readonly dropTables?: readonly string[];
  }

  function subsetFont(font: Buffer, text: string | undefined, options: Options): Promise<Buffer>;
  export = subsetFont;
}
