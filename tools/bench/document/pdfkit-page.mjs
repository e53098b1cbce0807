import { columnsOf, mm, page as paper, rowsOf, sealPath, sizes } from './page.mjs';

/** @typedef {import('./page.mjs').Page} Page */

/**
 * The page by `pdfkit`, with a structure tree or without.
 * @param {Page} page @param {import('./page.mjs').Fonts} fonts @param {boolean} tagged
 */
export async function pdfkitPage(page, fonts, tagged) {
  const { default: PDFDocument } = await import('pdfkit');
  return () =>
    new Promise((resolve, reject) => {
      const document = new PDFDocument({
        size: 'A4',
        margin: paper.left,
        pdfVersion: '1.7',
        lang: 'fr',
        tagged,
        displayTitle: true,
        info: { Title: page.words.title },
      });
      /** @type {Buffer[]} */
      const chunks = [];
      document.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk));
      document.on('end', () => resolve(Buffer.concat(chunks)));
      document.on('error', reject);
      document.registerFont('medium', fonts.medium);
      document.registerFont('bold', fonts.bold);
      draw(document, page, tagged);
      document.end();
    });
}

/**
 * Pdfkit has no types of its own.
 * @param {any} document @param {Page} page @param {boolean} tagged
 */
function draw(document, page, tagged) {
  const { words, keyFigure, tables, closing } = page;
  /** @param {string} tag @param {(() => void) | any[]} content @param {object} [options] */
  const struct = (tag, content, options = {}) => {
    if (tagged) return document.struct(tag, options, content);
    if (typeof content === 'function') content();
    return undefined;
  };
  /** @param {any} element */
  const add = (element) => {
    if (tagged) document.addStructure(element);
  };
  /** @param {string} text @param {'medium' | 'bold'} font @param {number} size @param {object} [options] */
  const text = (text, font, size, options) => document.font(font).fontSize(size).text(text, options);

  add(struct('P', () => text(words.sender.name, 'bold', sizes.body + 1)));
  add(struct('P', () => text(words.sender.details, 'medium', sizes.small)));
  document.y = 46 * mm;
  for (const { label, value } of words.head)
    add(struct('P', () => text(`${label}\u00A0: ${value}`, 'medium', sizes.small)));
  document.y = 46 * mm;
  for (const line of words.recipient) {
    add(
      struct('P', () =>
        document
          .font('medium')
          .fontSize(sizes.small)
          .text(line, 105 * mm),
      ),
    );
  }
  document.x = paper.left;
  document.y = 88 * mm;
  add(struct('H1', () => text(words.title, 'bold', sizes.title)));
  document.roundedRect(paper.left, document.y + 9, paper.columnWidth, 52, 8).stroke();
  const top = document.y + 18;
  add(
    struct('P', () =>
      document
        .font('medium')
        .fontSize(sizes.body)
        .text(keyFigure.label, paper.left + 10, top),
    ),
  );
  add(
    struct('P', () =>
      document
        .font('medium')
        .fontSize(sizes.small)
        .text(keyFigure.detail, paper.left + 10),
    ),
  );
  const keyStyle = { width: paper.columnWidth - 20, align: 'right' };
  add(
    struct('P', () =>
      document
        .font('bold')
        .fontSize(sizes.key)
        .text(keyFigure.value, paper.left + 10, top - 2, keyStyle),
    ),
  );
  document.x = paper.left;
  document.y = top + 60;
  for (const { heading, table } of tables) {
    add(struct('H2', () => text(heading, 'bold', sizes.heading)));
    add(struct('P', () => text(table.caption ?? '', 'medium', sizes.small)));
    drawTable(document, table, tagged);
    document.x = paper.left;
    document.y += 12;
  }
  const sealTop = paper.height - 14 * mm - sizes.sealMm * mm;
  const { size, path } = sealPath(words.seal.text);
  const scale = (sizes.sealMm * mm) / size;
  const figure = () => {
    document.save().translate(paper.left, sealTop).scale(scale).path(path).fill('even-odd').restore();
  };
  add(struct('Figure', figure, { alt: words.seal.alternative }));
  document.y = sealTop;
  for (const line of closing) {
    add(
      struct('P', () =>
        document
          .font('medium')
          .fontSize(sizes.small)
          .text(line, paper.left + (sizes.sealMm + 7) * mm),
      ),
    );
  }
}

/** @param {any} document @param {import('./page.mjs').TableWords} table @param {boolean} tagged */
function drawTable(document, table, tagged) {
  const columns = columnsOf(table);
  const element = tagged ? document.struct('Table') : undefined;
  if (tagged) document.addStructure(element);
  for (const [index, cells] of rowsOf(table).entries()) {
    document.font(index === 0 ? 'bold' : 'medium').fontSize(sizes.small);
    const top = document.y + 3;
    const heights = cells.map((cell, column) => document.heightOfString(cell, columns[column]));
    const draws = cells.map((cell, column) => () => {
      document.font(index === 0 ? 'bold' : 'medium').fontSize(sizes.small);
      document.text(cell, paper.left + (columns[column]?.left ?? 0), top, columns[column]);
    });
    if (tagged) {
      const tagOf = (/** @type {number} */ column) => (index === 0 || column === 0 ? 'TH' : 'TD');
      element.add(
        document.struct(
          'TR',
          draws.map((draw, column) => document.struct(tagOf(column), draw)),
        ),
      );
    } else for (const draw of draws) draw();
    document.y = top + Math.max(...heights) + 3;
    const rule = () =>
      document
        .moveTo(paper.left, document.y)
        .lineTo(paper.left + paper.columnWidth, document.y)
        .stroke();
    if (tagged) document.markContent('Artifact', { type: 'Layout' });
    rule();
    if (tagged) document.endMarkedContent();
  }
  element?.end();
}
