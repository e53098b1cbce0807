import { datamatrix } from 'bwip-js/generic';

/** @typedef {import('../../../src/kiosk/paper/kit/parts.ts').DocumentWords} DocumentWords */
/** @typedef {import('../../../src/kiosk/paper/kit/parts.ts').TableWords} TableWords */

/**
 * The page of the bench as every engine draws it.
 * @typedef {object} Page
 * @property {DocumentWords} words
 * @property {{ label: string, detail: string, value: string }} keyFigure
 * @property {readonly { heading: string, table: TableWords }[]} tables
 * @property {readonly string[]} closing
 */

/**
 * Files of the fonts, and a name for each.
 * @typedef {{ medium: string, bold: string }} Fonts
 */

/** Sizes in points and millimetres: a point less than ours, since Noto is wider. */
export const sizes = { title: 19, heading: 14, body: 12, small: 11, key: 26, sealMm: 38 };
export const mm = 72 / 25.4;
export const page = { width: 210 * mm, height: 297 * mm, left: 20 * mm, columnWidth: 170 * mm };

/** @param {DocumentWords} words @returns {Page} */
export function pageOf(words) {
  const tables = [];
  let heading = '';
  /** @type {Page['keyFigure'] | undefined} */
  let keyFigure;
  for (const part of words.parts) {
    if (part.kind === 'heading') heading = part.text;
    else if (part.kind === 'keyFigure') keyFigure = { ...part.fact, detail: part.detail };
    else if (part.kind === 'table') tables.push({ heading, table: part.table });
    else throw new Error(`the page of the bench has no ${part.kind}`);
  }
  if (keyFigure === undefined) throw new Error('the page of the bench has a key figure');
  const lines = [...words.signature, ...words.seal.lines].map((runs) => runs.map(({ text }) => text).join(''));
  return { words, keyFigure, tables, closing: lines };
}

const FIRST_COLUMN_SHARE = 0.34;

/** Where each column of a table begins, and how wide it is. @param {TableWords} table */
export function columnsOf({ columns }) {
  const first = FIRST_COLUMN_SHARE * page.columnWidth;
  const other = (page.columnWidth - first) / (columns.length - 1);
  return columns.map(({ align }, index) => ({
    left: index === 0 ? 0 : first + (index - 1) * other,
    width: (index === 0 ? first : other) - (index === columns.length - 1 ? 0 : 8),
    align,
  }));
}

/** All rows of a table, each cell as one text. @param {TableWords} table */
export const rowsOf = ({ columns, rows, total }) => [
  columns.map(({ header }) => header),
  ...rows.map((cells) => cells.map((lines) => lines.join('\n'))),
  ...(total ? [[total.label, ...columns.slice(2).map(() => ''), total.amount]] : []),
];

/** A seal as the path of an SVG, one unit a module, to be filled even-odd. @param {string} text */
export function sealPath(text) {
  /** @type {string[]} */
  const outlines = [];
  let size = 0;
  datamatrix(
    { bcid: 'datamatrix', text, scale: 1 },
    {
      scale: () => [1, 1],
      measure: () => ({ width: 0, ascent: 0, descent: 0 }),
      init: (width) => {
        size = width;
      },
      polygon: (points) => void outlines.push(`M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`),
      line: () => undefined,
      hexagon: () => undefined,
      ellipse: () => undefined,
      fill: () => undefined,
      text: () => undefined,
      end: () => undefined,
    },
  );
  return { size, path: outlines.join('') };
}
