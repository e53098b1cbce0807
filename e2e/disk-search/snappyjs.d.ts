declare module 'snappyjs' {
  export function compress(data: Uint8Array): Uint8Array;
  /** Throws when the data are no Snappy block. */
  export function uncompress(data: Uint8Array): Uint8Array;
}
