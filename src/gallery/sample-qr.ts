import { encode } from 'uqr';

/** A code to look at; it leads nowhere. */
export const sampleQr: readonly (readonly boolean[])[] = encode('https://borne.example.org/c#specimen', {
  ecc: 'M',
  border: 0,
}).data;
