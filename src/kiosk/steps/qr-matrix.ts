import { encode } from 'uqr';

/** The modules of a QR code, level M as on the slip; true is dark. The quiet zone is the drawing's. */
export function qrMatrix(text: string): readonly (readonly boolean[])[] {
  return encode(text, { ecc: 'M', border: 0 }).data;
}
