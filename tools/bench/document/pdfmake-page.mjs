import { columnsOf, mm, page as paper, sealPath, sizes } from './page.mjs';

/** The page by `pdfmake`, by its own tables and columns. @param {import('./page.mjs').Page} page @param {import('./page.mjs').Fonts} fonts */
export async function pdfmakePage({ words, keyFigure, tables, closing }, fonts) {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((/** @type {string} */ path) => path === fonts.medium || path === fonts.bold);
  pdfmake.addFonts({ Noto: { normal: fonts.medium, bold: fonts.bold } });
  return () => {
    const { size, path } = sealPath(words.seal.text);
    const side = sizes.sealMm * mm;
    return pdfmake
      .createPdf({
        pageSize: 'A4',
        pageMargins: [paper.left, 14 * mm, paper.left, 14 * mm],
        info: { title: words.title },
        lang: 'fr',
        displayTitle: true,
        defaultStyle: { font: 'Noto', fontSize: sizes.small },
        content: [
          { text: words.sender.name, bold: true, fontSize: sizes.body + 1 },
          words.sender.details,
          {
            absolutePosition: { x: paper.left, y: 46 * mm },
            stack: words.head.map(({ label, value }) => `${label}\u00A0: ${value}`),
          },
          { absolutePosition: { x: 105 * mm, y: 46 * mm }, stack: [...words.recipient] },
          { text: words.title, bold: true, fontSize: sizes.title, margin: [0, 59 * mm, 0, 9] },
          {
            columns: [
              { stack: [{ text: keyFigure.label, fontSize: sizes.body }, keyFigure.detail] },
              { text: keyFigure.value, bold: true, fontSize: sizes.key, alignment: 'right' },
            ],
          },
          ...tables.flatMap(({ heading, table }) => [
            { text: heading, bold: true, fontSize: sizes.heading, margin: [0, 14, 0, 3] },
            ...(table.caption === undefined ? [] : [table.caption]),
            {
              layout: 'lightHorizontalLines',
              table: {
                headerRows: 1,
                widths: columnsOf(table).map(({ width }) => width - 8),
                body: [
                  table.columns.map(({ header, align }) => ({ text: header, bold: true, alignment: align })),
                  ...table.rows.map((cells) =>
                    cells.map((lines, index) => ({ stack: [...lines], alignment: table.columns[index]?.align })),
                  ),
                  ...(table.total
                    ? [
                        [
                          { text: table.total.label, bold: true, colSpan: table.columns.length - 1 },
                          ...table.columns.slice(2).map(() => ''),
                          { text: table.total.amount, bold: true, alignment: 'right' },
                        ],
                      ]
                    : []),
                ],
              },
            },
          ]),
          {
            absolutePosition: { x: paper.left, y: paper.height - 14 * mm - side },
            svg: `<svg viewBox="0 0 ${size} ${size}"><path fill-rule="evenodd" d="${path}"/></svg>`,
            width: side,
          },
          {
            absolutePosition: { x: paper.left + side + 7 * mm, y: paper.height - 14 * mm - side },
            stack: [...closing],
          },
        ],
      })
      .getBuffer();
  };
}
