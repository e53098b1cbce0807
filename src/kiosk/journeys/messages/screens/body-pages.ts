import type { RootMode } from '#ui/modes/root-mode.ts';
import { rowPages, type Reserved } from '#ui/messages/row-pages.ts';

/** A longer paragraph is cut, at the end of a sentence where there is one: a page of the lowest screen holds so much. */
const PIECE_MAX_LENGTH = 180;

/** A part of a paragraph that never breaks over two pages. */
interface Piece {
  readonly paragraph: number;
  readonly text: string;
}

/** The paragraphs of each page, so that nothing needs to scroll at 100 % (A18). A paragraph may go on on the next one. */
export function bodyPages(
  body: readonly string[],
  mode: Pick<RootMode, 'orientation' | 'textSize' | 'reach'>,
  reserved: Reserved,
): readonly (readonly string[])[] {
  const pieces = body.flatMap((text, paragraph) => piecesOf(text).map((piece): Piece => ({ paragraph, text: piece })));
  const rows = pieces.map((piece) => ({ ...piece, title: piece.text, details: [] }));
  return rowPages([{ rows }], mode, reserved).map((page) => joined(page.rows));
}

/** Pieces of one paragraph stand in one. */
function joined(pieces: readonly Piece[]): readonly string[] {
  const paragraphs = [...new Set(pieces.map(({ paragraph }) => paragraph))];
  return paragraphs.map((paragraph) =>
    pieces
      .filter((piece) => piece.paragraph === paragraph)
      .map(({ text }) => text)
      .join(' '),
  );
}

function piecesOf(text: string): readonly string[] {
  if (text.length <= PIECE_MAX_LENGTH) return [text];
  const within = text.slice(0, PIECE_MAX_LENGTH);
  const sentence = within.lastIndexOf('. ') + 1;
  const space = within.lastIndexOf(' ');
  // A word without an end is cut where it is.
  const at = sentence > 0 ? sentence : space > 0 ? space : PIECE_MAX_LENGTH;
  return [text.slice(0, at), ...piecesOf(text.slice(at).trimStart())];
}
