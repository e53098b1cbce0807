/** What a camera or a photo shows, as pixels: on this phone, and only as long as it is read. */
export type Picture = ImageData;

/** The pixels of the part of a picture that starts at `left`, `top`, no larger than asked for. */
export function pixelsOf(
  source: CanvasImageSource,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
  maxSide: number,
): Picture | undefined {
  const scale = Math.min(1, maxSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (drawing === null || canvas.width === 0 || canvas.height === 0) return undefined;
  drawing.drawImage(source, left, top, width, height, 0, 0, canvas.width, canvas.height);
  return drawing.getImageData(0, 0, canvas.width, canvas.height);
}
