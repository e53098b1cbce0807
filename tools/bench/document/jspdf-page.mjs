import { readFileSync } from 'node:fs';
import { columnsOf, mm, page as paper, rowsOf, sealPath, sizes } from './page.mjs';

/** The page by `jsPDF`, which knows positions alone. @param {import('./page.mjs').Page} page @param {import('./page.mjs').Fonts} fonts */
export async function jspdfPage({ words, keyFigure, tables, closing }, fonts) {
  const { jsPDF } = await import('jspdf');
  const files = { medium: readFileSync(fonts.medium, 'base64'), bold: readFileSync(fonts.bold, 'base64') };
  return async () => {
    const document = new jsPDF({ unit: 'pt', format: 'a4', compress: true });
    for (const [weight, file] of Object.entries(files)) {
      document.addFileToVFS(`${weight}.ttf`, file);
      document.addFont(`${weight}.ttf`, weight, 'normal');
    }
    document.setProperties({ title: words.title });
    document.setLanguage('fr');
    let y = 14 * mm;
    /**
     * @param {string} text @param {'medium' | 'bold'} weight @param {number} size @param {number} [x] @param {number} [width]
     * @param {'left' | 'right'} [align]
     */
    const write = (text, weight, size, x = paper.left, width = paper.columnWidth, align = 'left') => {
      document.setFont(weight, 'normal').setFontSize(size);
      const lines = /** @type {string[]} */ (document.splitTextToSize(text, width));
      for (const line of lines) {
        y += size * 1.3;
        document.text(line, align === 'left' ? x : x + width, y, { align });
      }
    };
    write(words.sender.name, 'bold', sizes.body + 1);
    write(words.sender.details, 'medium', sizes.small);
    document.line(paper.left, y + 5, paper.left + paper.columnWidth, y + 5);
    y = 44 * mm;
    for (const { label, value } of words.head) write(`${label}\u00A0: ${value}`, 'medium', sizes.small);
    y = 44 * mm;
    for (const line of words.recipient) write(line, 'medium', sizes.small, 105 * mm);
    y = 85 * mm;
    write(words.title, 'bold', sizes.title);
    y += 9;
    document.roundedRect(paper.left, y, paper.columnWidth, 52, 8, 8);
    const top = y;
    write(keyFigure.label, 'medium', sizes.body, paper.left + 10);
    write(keyFigure.detail, 'medium', sizes.small, paper.left + 10);
    y = top;
    write(keyFigure.value, 'bold', sizes.key, paper.left + 10, paper.columnWidth - 20, 'right');
    y = top + 60;
    for (const { heading, table } of tables) {
      write(heading, 'bold', sizes.heading);
      if (table.caption !== undefined) write(table.caption, 'medium', sizes.small);
      const columns = columnsOf(table);
      for (const [index, cells] of rowsOf(table).entries()) {
        const rowTop = y;
        let bottom = y;
        for (const [column, cell] of cells.entries()) {
          y = rowTop;
          const { left, width, align } = columns[column] ?? { left: 0, width: 0, align: 'left' };
          write(cell, index === 0 ? 'bold' : 'medium', sizes.small, paper.left + left, width, align);
          bottom = Math.max(bottom, y);
        }
        y = bottom + 6;
        document.line(paper.left, y, paper.left + paper.columnWidth, y);
      }
      y += 12;
    }
    const side = sizes.sealMm * mm;
    const sealTop = paper.height - 14 * mm - side;
    const { size, path } = sealPath(words.seal.text);
    document.path(operations(path, paper.left, sealTop, side / size)).fillEvenOdd();
    y = sealTop;
    for (const line of closing)
      write(line, 'medium', sizes.small, paper.left + side + 7 * mm, paper.columnWidth - side);
    return new Uint8Array(document.output('arraybuffer'));
  };
}

/** @param {string} path @param {number} left @param {number} top @param {number} scale */
function operations(path, left, top, scale) {
  return [...path.matchAll(/([MLZ])(?:(\d+) (\d+))?/gu)].map(([, op = '', x, y]) =>
    op === 'Z' ? { op: 'h', c: [] } : { op: op.toLowerCase(), c: [left + Number(x) * scale, top + Number(y) * scale] },
  );
}
