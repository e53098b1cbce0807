/**
 * @typedef {object} Piece
 * @property {'comment' | 'title' | 'string' | 'prose'} kind `title`: the name of a test or group
 * @property {string} text on one line, without the marks of a comment
 * @property {number} line where it begins, from 1
 */

/** Strings are read too, so that a `//` inside one is no comment. */
const scriptParts =
  /(?<comment>\/\*[\s\S]*?\*\/|\/\/[^\n]*)|(?<string>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)/g;

const commentsOf = {
  css: /(?<comment>\/\*[\s\S]*?\*\/)/g,
  sql: /(?<comment>(?:^[ \t]*--[^\n]*\n?)+|--[^\n]*)/gm,
  html: /(?<comment><!--[\s\S]*?-->)/g,
};

/** What stands before the name of a test or group. */
const beforeTitle = /(?:\b(?:it|test|describe)(?:\.\w+)*|\))\s*\(\s*$/;

/** What stands around the words of a comment, and before each of its lines. */
const marks = /^(?:\/\*\*?|<!--)|(?:\*\/|-->)$|^[ \t]*(?:\/\/|--|\*(?!\/))/gm;

/** @param {string} text */
const onOneLine = (text) => text.replaceAll(marks, ' ').replaceAll(/\s+/g, ' ').trim();

/** @param {string} source @param {number} index */
const lineAt = (source, index) => source.slice(0, index).split('\n').length;

/**
 * The comments and strings of a program, style sheet, page or SQL file; the paragraphs and rows of a Markdown file,
 * without its blocks of code.
 * @param {string} path tells the language by its ending
 * @param {string} source
 * @returns {readonly Piece[]}
 */
export function piecesOf(path, source) {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  if (ending === 'md') return proseOf(source);
  const parts = ending === 'css' || ending === 'sql' || ending === 'html' ? commentsOf[ending] : scriptParts;
  return joinedLines(
    [...source.matchAll(parts)].map(({ 0: whole, index, groups = {} }) => ({
      kind: groups['comment'] === undefined ? kindOfString(source, index) : 'comment',
      text: whole,
      line: lineAt(source, index),
    })),
  ).map((piece) => (piece.kind === 'comment' ? { ...piece, text: onOneLine(piece.text) } : piece));
}

/** @param {string} source @param {number} index @returns {Piece['kind']} */
const kindOfString = (source, index) =>
  beforeTitle.test(source.slice(Math.max(0, index - 60), index)) ? 'title' : 'string';

/** A remark of several `//` lines is one piece. @param {readonly Piece[]} pieces */
function joinedLines(pieces) {
  /** @type {Piece[]} */
  const joined = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const follows = last?.text.startsWith('//') && last.line + last.text.split('\n').length === piece.line;
    if (last && follows && piece.text.startsWith('//')) last.text += `\n${piece.text}`;
    else joined.push({ ...piece });
  }
  return joined;
}

/** @param {string} source @returns {readonly Piece[]} */
function proseOf(source) {
  const withoutCode = source.replaceAll(/^```[\s\S]*?^```/gm, (block) => block.replaceAll(/[^\n]/g, ''));
  return withoutCode.split('\n').map((text, index) => ({ kind: 'prose', text, line: index + 1 }));
}
