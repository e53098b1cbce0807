import { expect, test } from 'vitest';
import { filesOfPage } from './page-worker.mjs';

const bytes = new Uint8Array([1]);
const built = new Map<string, string | Uint8Array>([
  ['one.html', '<script src="/pages/assets/one-AAAAAAAA.js"></script><link href="/pages/assets/style-BBBBBBBB.css">'],
  ['assets/one-AAAAAAAA.js', 'import"./shared-CCCCCCCC.js";import("./later-DDDDDDDD.js")'],
  ['assets/shared-CCCCCCCC.js', 'import"./one-AAAAAAAA.js"'],
  ['assets/later-DDDDDDDD.js', 'const at="/pages/assets/reader-EEEEEEEE.wasm"'],
  ['assets/reader-EEEEEEEE.wasm', bytes],
  ['assets/style-BBBBBBBB.css', '@font-face{src:url(/pages/fonts/face.woff2)}'],
  ['fonts/face.woff2', bytes],
  ['fonts/other.woff2', bytes],
  ['other.html', '<script src="/pages/assets/other-FFFFFFFF.js"></script>'],
  ['assets/other-FFFFFFFF.js', 'import"./shared-CCCCCCCC.js"'],
]);

test('a page keeps all that it may load, late or early, and nothing of another page', () => {
  expect(filesOfPage('one.html', built).map(([name]) => name)).toEqual([
    'assets/later-DDDDDDDD.js',
    'assets/one-AAAAAAAA.js',
    'assets/reader-EEEEEEEE.wasm',
    'assets/shared-CCCCCCCC.js',
    'assets/style-BBBBBBBB.css',
    'fonts/face.woff2',
    'one.html',
  ]);
});

test('a page that was not built is an error, not an empty list', () => {
  expect(() => filesOfPage('none.html', built)).toThrow('none.html');
});
