import { columnsOf, mm, page as paper, rowsOf, sealPath, sizes } from './page.mjs';

/** The page by `@react-pdf/renderer`. @param {import('./page.mjs').Page} page @param {import('./page.mjs').Fonts} fonts */
export async function reactPdfPage({ words, keyFigure, tables, closing }, fonts) {
  const { createElement: h } = await import('react');
  const { Document, Font, Page, Path, renderToBuffer, Svg, Text, View } = await import('@react-pdf/renderer');
  Font.register({ family: 'medium', src: fonts.medium });
  Font.register({ family: 'bold', src: fonts.bold });
  Font.registerHyphenationCallback((word) => [word]);
  /** @param {string} text @param {'medium' | 'bold'} fontFamily @param {number} fontSize @param {object} [style] */
  const say = (text, fontFamily, fontSize, style = {}) => h(Text, { style: { fontFamily, fontSize, ...style } }, text);
  /** @param {readonly string[]} cells @param {ReturnType<typeof columnsOf>} columns @param {'medium' | 'bold'} weight */
  const row = (cells, columns, weight) =>
    h(
      View,
      { style: { flexDirection: 'row', gap: 8, borderBottomWidth: 0.6, paddingVertical: 3 } },
      ...cells.map((cell, index) =>
        say(cell, weight, sizes.small, {
          width: columns[index]?.width ?? 0,
          textAlign: columns[index]?.align ?? 'left',
        }),
      ),
    );
  return async () => {
    const { size, path } = sealPath(words.seal.text);
    const side = sizes.sealMm * mm;
    /** @param {number} left @param {number} top @param {any[]} children */
    const at = (left, top, children) => h(View, { style: { position: 'absolute', left, top } }, ...children);
    const element = h(
      Document,
      { title: words.title, language: 'fr' },
      h(
        Page,
        { size: 'A4', style: { paddingHorizontal: paper.left, paddingVertical: 14 * mm } },
        say(words.sender.name, 'bold', sizes.body + 1),
        say(words.sender.details, 'medium', sizes.small),
        at(
          paper.left,
          46 * mm,
          words.head.map(({ label, value }) => say(`${label}\u00A0: ${value}`, 'medium', sizes.small)),
        ),
        at(
          105 * mm,
          46 * mm,
          words.recipient.map((line) => say(line, 'medium', sizes.small)),
        ),
        say(words.title, 'bold', sizes.title, { marginTop: 59 * mm, marginBottom: 9 }),
        h(
          View,
          {
            style: {
              borderWidth: 1,
              borderRadius: 8,
              padding: 10,
              flexDirection: 'row',
              justifyContent: 'space-between',
            },
          },
          h(View, {}, say(keyFigure.label, 'medium', sizes.body), say(keyFigure.detail, 'medium', sizes.small)),
          say(keyFigure.value, 'bold', sizes.key),
        ),
        ...tables.flatMap(({ heading, table }) => [
          say(heading, 'bold', sizes.heading, { marginTop: 14, marginBottom: 3 }),
          ...(table.caption === undefined ? [] : [say(table.caption, 'medium', sizes.small)]),
          ...rowsOf(table).map((cells, index) => row(cells, columnsOf(table), index === 0 ? 'bold' : 'medium')),
        ]),
        at(paper.left, paper.height - 14 * mm - side, [
          h(
            Svg,
            { viewBox: `0 0 ${size} ${size}`, width: side, height: side },
            h(Path, { d: path, fill: 'black', fillRule: 'evenodd' }),
          ),
        ]),
        at(
          paper.left + side + 7 * mm,
          paper.height - 14 * mm - side,
          closing.map((line) => say(line, 'medium', sizes.small, { width: paper.columnWidth - side - 7 * mm })),
        ),
      ),
    );
    return renderToBuffer(element);
  };
}
