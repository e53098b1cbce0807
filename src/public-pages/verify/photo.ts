import { pixelsOf, type Picture } from './picture.ts';

/** A page photographed whole still leaves four pixels to each module of a seal. */
const MAX_SIDE = 4_096;

/** Reads a chosen photo. Undefined: the file is none that this browser reads. */
export type ReadPhoto = (file: Blob) => Promise<Picture | undefined>;

export const readPhoto: ReadPhoto = async (file) => {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  const { width, height } = bitmap;
  const picture = pixelsOf(bitmap, { left: 0, top: 0, width, height }, MAX_SIDE);
  bitmap.close();
  return picture;
};
