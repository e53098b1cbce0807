import { compress } from 'snappyjs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { searchFolders } from './search.ts';

const marker = 'Zéphyrine Kowalczuk';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'disk-search-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function formsFound(name: string, content: Uint8Array): Promise<readonly string[]> {
  await writeFile(join(folder, name), content);
  const { finds } = await searchFolders([folder], [marker]);
  return finds.map((find) => find.form);
}

it('finds one marker after another, up to the last byte, and nothing cut off there', async () => {
  const markers = [marker, `${marker}s`, 'Zéphyr', 'nowhere'];
  const found = async (text: string): Promise<readonly string[]> => {
    await writeFile(join(folder, 'x'), text);
    return (await searchFolders([folder], markers)).finds.map((find) => find.marker).toSorted();
  };
  expect(await found(`from nowhere: ${marker}`)).toEqual(['Zéphyr', marker, 'nowhere'].toSorted());
  expect(await found('from nowhere: Zéphyrine Kowal')).toEqual(['Zéphyr', 'nowhere']);
});

it('finds nothing where nothing is', async () => {
  expect(await formsFound('x', Buffer.from('Zephyrine of nowhere'))).toEqual([]);
});

it.each([
  ['utf-8', Buffer.from(`a${marker}b`)],
  ['utf-16', Buffer.from(`a${marker}b`, 'utf16le')],
  ['latin-1', Buffer.from(`a${marker}b`, 'latin1')],
])('finds a marker written in %s', async (form, content) => {
  expect(await formsFound('x', content)).toContain(form);
});

it.each(['', 'a', 'ab'])('finds a marker inside base64 after « %s »', async (before) => {
  const text = Buffer.from(`${before}${marker} and more`).toString('base64');
  expect((await formsFound('x', Buffer.from(text)))[0]).toContain('base64 of utf-8');
});

it('finds a marker inside gzip', async () => {
  expect(await formsFound('x', gzipSync(`some text ${marker}`))).toContain('utf-8');
});

it('finds a marker cut in two by a block of a LevelDB log', async () => {
  const text = Buffer.from(`${'x'.repeat(32_750)}${marker}`);
  const first = text.subarray(0, 32_768 - 7);
  const rest = text.subarray(first.length);
  const content = Buffer.concat([logHeader(first.length, 2), first, logHeader(rest.length, 4), rest]);
  expect(content.includes(Buffer.from(marker))).toBe(false);
  expect(await formsFound('000003.log', content)).toContain('utf-8');
});

it('finds a marker inside a compressed block of a LevelDB table', async () => {
  const record = Buffer.concat([
    Buffer.from([0, 1, 120]),
    Buffer.from('k'),
    Buffer.from(marker.repeat(4).padEnd(120)).subarray(0, 120),
  ]);
  const block = compress(Buffer.concat([record, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]));
  const handle = Buffer.from([0, ...varint(block.length)]);
  const index = Buffer.concat([
    Buffer.from([0, 1, handle.length]),
    Buffer.from('z'),
    handle,
    Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]),
  ]);
  const indexHandle = Buffer.from([...varint(block.length + 5), ...varint(index.length)]);
  const footer = Buffer.concat([
    Buffer.concat([Buffer.from([0, 0]), indexHandle, Buffer.alloc(40)]).subarray(0, 40),
    Buffer.from('57fb808b247547db', 'hex'),
  ]);
  const file = Buffer.concat([block, Buffer.from([1, 0, 0, 0, 0]), index, Buffer.from([0, 0, 0, 0, 0]), footer]);
  expect(await formsFound('000005.ldb', file)).toContain('utf-8');
});

function logHeader(size: number, type: number): Buffer {
  const header = Buffer.alloc(7);
  header.writeUInt16LE(size, 4);
  header[6] = type;
  return header;
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >> 7)];
}
