import type { Page } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { View } from './modes.ts';

/** What one view shows: each line « x y width height ink ground words ». */
type Picture = readonly string[];
/** By view, for one stop. */
type Pictures = Readonly<Record<string, Picture>>;

/** Where the pictures stand; another folder proves the machinery without touching those that are committed. */
const folder = process.env['PICTURES_FOLDER'] ?? fileURLToPath(new URL('./pictures/', import.meta.url));
/** Set to draw the pictures anew instead of comparing them. */
export const isUpdating = process.env['UPDATE_PICTURES'] === '1';
/** How far a box may stand from where it stood, in px: other versions of a browser round otherwise. */
const tolerancePx = 4;

export const nameOf = ({ screen, mode }: View): string => `${screen}-${mode}`;
const fileOf = (stop: string): string => join(folder, `${stop}.json`);

/** The pictures of one stop as they were recorded. */
export function readPictures(stop: string): Pictures {
  return existsSync(fileOf(stop)) ? (JSON.parse(readFileSync(fileOf(stop), 'utf8')) as Pictures) : {};
}

export function record(stop: string, pictures: Pictures): void {
  mkdirSync(folder, { recursive: true });
  const views = Object.entries(pictures).map(
    ([view, lines]) => `${JSON.stringify(view)}: [\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]`,
  );
  writeFileSync(fileOf(stop), `{\n${views.join(',\n')}\n}\n`);
}

/** What differs between two pictures, one sentence each. */
export function differences(before: Picture, now: Picture): readonly string[] {
  const found: string[] = [];
  for (let index = 0; index < Math.max(before.length, now.length); index += 1) {
    const one = before[index] ?? '(nothing)';
    const other = now[index] ?? '(nothing)';
    if (!isSame(one, other)) found.push(`« ${one} » is now « ${other} »`);
  }
  return found.slice(0, 6);
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [one.split(' '), other.split(' ')];
  const boxes = [0, 1, 2, 3].every((index) => Math.abs(Number(first[index]) - Number(second[index])) <= tolerancePx);
  return boxes && first.slice(4).join(' ') === second.slice(4).join(' ');
}

/** Words, boxes and colours of all that is seen. Runs in the page, so it stands alone. */
export function readPicture(): string[] {
  const root: Element = document.querySelector('dialog[open]') ?? document.body;
  const lines: string[] = [];
  const hex = (colour: string): string => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return alpha === 0
      ? '-'
      : [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
  };
  for (const element of root.querySelectorAll('*')) {
    if (element.closest('svg, .entry-drawing') || !element.checkVisibility({ visibilityProperty: true })) continue;
    const words = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? '')
      .join('')
      .trim();
    const isControl = element.matches('button, input, dialog, .notice, .field-box, .code-digit');
    if (words === '' && !isControl) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2) continue;
    const { color, backgroundColor } = getComputedStyle(element);
    lines.push(`${[x, y, width, height].map(Math.round).join(' ')} ${hex(color)} ${hex(backgroundColor)} ${words}`);
  }
  return lines;
}

/**
 * Writes a sample in place of hour, date, code, reference and address, so that words and boxes are the same in each
 * run. The returned function puts the true ones back. Runs in the page, so it stands alone.
 */
export function putSamples(): () => void {
  const kept: { readonly node: Text; readonly text: string }[] = [];
  const sampleCode = ['0', '4', '7', '2'];
  let digits = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const text = node.data;
    const parent = node.parentElement;
    let sample = text
      .replace(/\b\d{1,2}(\s)h(\s)\d{2}\b/g, '14$1h$206')
      .replace(
        /(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(\s)\d{1,2}(?:er)?(\s)\S+(\s)\d{4}/g,
        'mardi$124$2novembre$32026',
      )
      .replace(/localhost:\d+/g, 'localhost:8080');
    if (parent?.matches('.code-digits:not(.code-digits-entry) .code-digit')) {
      sample = sampleCode[digits % 4] ?? '0';
      digits += 1;
    }
    if (parent?.matches('.code-reference strong')) sample = '7F3K-9QWM';
    if (sample === text) continue;
    kept.push({ node, text });
    node.data = sample;
  }
  return () => {
    for (const { node, text } of kept) node.data = text;
  };
}

/** Shows the page with samples while the work lasts. */
export async function withSamples(page: Page, work: () => Promise<void>): Promise<void> {
  const putBack = await page.evaluateHandle(putSamples);
  await work();
  await putBack.evaluate((put) => put());
}

/** Stops whose pixels are kept too: one of each kind of screen. */
export const painted: ReadonlySet<string> = new Set([
  'attract',
  'home',
  'comfort',
  'provisionalCode.insertCard',
  'provisionalCode.nir.begun',
  'provisionalCode.birthName',
  'provisionalCode.confirmTyped',
  'provisionalCode.code',
  'codeUse.code',
  'codeUse.password',
]);
/** The view in which they are kept. */
export const paintedView: View = { screen: 'tall32', mode: 'normal' };

const browserFile = join(folder, 'browser.json');

/** Nothing is compared before the first recording. */
export const areRecorded = existsSync(browserFile);

/** Pixels are compared only in the version of the browser that painted them. */
export function paintedBy(version: string): boolean {
  if (isUpdating) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(browserFile, `${JSON.stringify({ version })}\n`);
  }
  return (
    existsSync(browserFile) &&
    (JSON.parse(readFileSync(browserFile, 'utf8')) as { readonly version: string }).version === version
  );
}

/** Playwright looks for a picture under its name without dots. */
const paintingOf = (stop: string): string => `${stop.replaceAll('.', '-')}.png`;

export const isPainted = (stop: string): boolean => existsSync(join(folder, paintingOf(stop)));

/** Paints the page into the folder. */
export async function paint(page: Page, stop: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, paintingOf(stop)), animations: 'disabled', caret: 'hide', scale: 'css' });
}
