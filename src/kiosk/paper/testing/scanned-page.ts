/** How a page is looked at. */
export interface Scan {
  readonly dotsPerInch: number;
  /** By how many degrees the paper lies askew. */
  readonly turnDegrees?: number;
  /** Radius, in dots, over which a lens out of focus spreads each point. */
  readonly blurDots?: number;
}

interface GreyMap {
  readonly width: number;
  readonly height: number;
  /** 0 black to 255 white, row by row. */
  readonly dots: Float32Array;
}

const WHITE = 255;

/** Reads a picture in greys as `pdftoppm -gray` writes it (PGM, binary). */
export function readGreyMap(file: Buffer): GreyMap {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(file.toString('latin1', 0, 64));
  if (header === null) throw new Error('no picture in greys');
  const [whole, width, height] = header;
  return { width: Number(width), height: Number(height), dots: new Float32Array(file.subarray(whole.length)) };
}

/** The picture as a scanner would give it. */
export function scanned(page: GreyMap, { turnDegrees = 0, blurDots = 0 }: Scan): ImageData {
  const turned = turnDegrees === 0 ? page : turn(page, (turnDegrees * Math.PI) / 180);
  return toImage(blurDots === 0 ? turned : blur(turned, blurDots));
}

/** Turns a picture around its middle; between dots it is as grey as they are near. */
function turn({ width, height, dots }: GreyMap, angle: number): GreyMap {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? WHITE : (dots[y * width + x] ?? WHITE);
  const turned = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = cos * (x - middleX) + sin * (y - middleY) + middleX;
      const fromY = cos * (y - middleY) - sin * (x - middleX) + middleY;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [shareX, shareY] = [fromX - left, fromY - top];
      const above = at(left, top) * (1 - shareX) + at(left + 1, top) * shareX;
      const below = at(left, top + 1) * (1 - shareX) + at(left + 1, top + 1) * shareX;
      turned[y * width + x] = above * (1 - shareY) + below * shareY;
    }
  }
  return { width, height, dots: turned };
}

/** Spreads each dot as a bell over its neighbours, first along rows, then along columns. */
function blur(page: GreyMap, radius: number): GreyMap {
  const reach = Math.ceil(3 * radius);
  const bell = Array.from({ length: 2 * reach + 1 }, (_, step) => Math.exp(-((step - reach) ** 2) / (2 * radius ** 2)));
  const sum = bell.reduce((total, weight) => total + weight, 0);
  const weights = bell.map((weight) => weight / sum);
  return alongColumns(alongRows(page, weights, reach), weights, reach);
}

function alongRows({ width, height, dots }: GreyMap, weights: readonly number[], reach: number): GreyMap {
  const spread = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let grey = 0;
      for (let step = -reach; step <= reach; step += 1) {
        const nearX = Math.min(width - 1, Math.max(0, x + step));
        grey += (weights[step + reach] ?? 0) * (dots[y * width + nearX] ?? WHITE);
      }
      spread[y * width + x] = grey;
    }
  }
  return { width, height, dots: spread };
}

function alongColumns(page: GreyMap, weights: readonly number[], reach: number): GreyMap {
  return transposed(alongRows(transposed(page), weights, reach));
}

function transposed({ width, height, dots }: GreyMap): GreyMap {
  const other = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) other[x * height + y] = dots[y * width + x] ?? WHITE;
  }
  return { width: height, height: width, dots: other };
}

function toImage({ width, height, dots }: GreyMap): ImageData {
  // A page has two million dots: one write each.
  const data = new Uint8ClampedArray(4 * width * height);
  for (let dot = 0, at = 0; dot < dots.length; dot += 1, at += 4) {
    const grey = dots[dot] ?? WHITE;
    data[at] = grey;
    data[at + 1] = grey;
    data[at + 2] = grey;
    data[at + 3] = WHITE;
  }
  return { width, height, data, colorSpace: 'srgb' } as ImageData;
}
