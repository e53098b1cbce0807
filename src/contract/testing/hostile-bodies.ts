import fc from 'fast-check';

/** What comes in a request that no program of ours sends. */
export interface HostileBody {
  /** The kind of mischief, for whoever reads a failure. */
  readonly mischief: string;
  readonly bytes: Uint8Array;
}

/** Stands in most hostile texts: an answer or a log that has it repeats what was typed. */
export const MARKER = 'Zq7xMarqueur';

const HERE = '@@here@@';

/** JSON texts, in the place of a value. */
const hostileValues: Readonly<Record<string, readonly string[]>> = {
  'another type': ['null', 'true', '0', '""', '[]', '{}', `"${MARKER}"`, `["${MARKER}"]`, `{"${MARKER}":"${MARKER}"}`],
  'a huge number': [
    '1e308',
    '-1e308',
    '1e999',
    '-0',
    '9007199254740993',
    '18446744073709551616',
    '1e-400',
    '2147483648',
  ],
  'no number of JSON': ['NaN', 'Infinity', '0x10', '01', '1_000', '.5'],
  'a hostile text': [
    `"${MARKER}\\u0000"`,
    `"\\ud800${MARKER}"`,
    `"${MARKER}\\udfff"`,
    `"\\u202e${MARKER}\\u2066"`,
    `"e\\u0301\\ufeff${MARKER}"`,
    `"\\ud835\\udd4f${MARKER}"`,
    `"'; drop table kiosks; -- ${MARKER}"`,
    `"<script>${MARKER}</script>"`,
    `"%00%0d%0aset-cookie: ${MARKER}"`,
    `"../../${MARKER}"`,
    `"\${${MARKER}}"`,
    '" "',
    `"${'9'.repeat(400)}"`,
    `"${'é'.repeat(200)}"`,
  ],
  'a prototype': [`{"__proto__":{"polluted":"${MARKER}"}}`, `{"constructor":{"prototype":{"polluted":"${MARKER}"}}}`],
  'a deep nest': ['['.repeat(200) + ']'.repeat(200), '{"a":'.repeat(60) + '1' + '}'.repeat(60)],
  'a long list': [`[${Array.from({ length: 60 }, () => '"a"').join(',')}]`],
};

/** Members that nobody named, or twice. */
const extraMembers: readonly string[] = [
  `"${MARKER}":1`,
  `"__proto__":{"polluted":"${MARKER}"}`,
  `"constructor":{"prototype":{"polluted":"${MARKER}"}}`,
  `"toString":"${MARKER}"`,
  `"hasOwnProperty":"${MARKER}"`,
  `"length":1e9`,
  `"${MARKER.repeat(20)}":"${MARKER}"`,
];

/** Bytes that are no JSON at all. */
const wholeBodies: readonly Uint8Array[] = [
  ...['', ' ', 'null', '[]', '"', `"${MARKER}"`, '1', `{"${MARKER}`, '{}{}', '\ufeff{}', '{"a":1,}', "{'a':1}"].map(
    bytesOf,
  ),
  Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d),
  Uint8Array.of(0x00, 0x00, 0x00, 0x00),
  bytesOf('['.repeat(450)),
];

/** Longer than any route reads. */
const tooLong = bytesOf(`{"${MARKER}":"${'x'.repeat(600_000)}"}`);

/** A body with something wrong in it, everywhere that something can be wrong. */
export function hostileBodies(body: fc.Arbitrary<unknown>): fc.Arbitrary<HostileBody> {
  const inPlace = fc
    .tuple(body, fc.constantFrom(...Object.keys(hostileValues)), fc.nat(), fc.nat())
    .map(([drawn, mischief, place, which]) => {
      const values = hostileValues[mischief] ?? [];
      const text = JSON.stringify(withValueAt(drawn, place, HERE)).replace(
        `"${HERE}"`,
        () => values[which % values.length] ?? '',
      );
      return { mischief, bytes: bytesOf(text) };
    });
  const missing = fc.tuple(body, fc.nat()).map(([drawn, place]) => ({
    mischief: 'a missing member',
    bytes: bytesOf(JSON.stringify(withValueAt(drawn, place, undefined)) ?? ''),
  }));
  const extra = fc.tuple(body, fc.nat(), fc.constantFrom(...extraMembers)).map(([drawn, place, member]) => ({
    mischief: 'a member that nobody named',
    bytes: bytesOf(withMemberAt(drawn, place, () => member)),
  }));
  const twice = fc.tuple(body, fc.nat(), fc.boolean()).map(([drawn, place, sameValue]) => ({
    mischief: 'a member twice',
    bytes: bytesOf(
      withMemberAt(
        drawn,
        place,
        ([name, value] = [MARKER, 1]) => `${JSON.stringify(name)}:${sameValue ? JSON.stringify(value) : `"${MARKER}"`}`,
      ),
    ),
  }));
  const cut = fc.tuple(body, fc.nat()).map(([drawn, place]) => {
    const bytes = bytesOf(JSON.stringify(drawn));
    return { mischief: 'the end is missing', bytes: bytes.subarray(0, place % Math.max(1, bytes.length)) };
  });
  const whole = fc.constantFrom(...wholeBodies).map((bytes) => ({ mischief: 'no body of ours', bytes }));
  const long = fc.constant({ mischief: 'too long', bytes: tooLong });
  return fc.oneof(
    { weight: 12, arbitrary: inPlace },
    { weight: 2, arbitrary: missing },
    { weight: 3, arbitrary: extra },
    { weight: 2, arbitrary: twice },
    { weight: 1, arbitrary: cut },
    { weight: 3, arbitrary: whole },
    { weight: 1, arbitrary: long },
  );
}

type Place = readonly (string | number)[];

/** Every place in a value: members of objects and items of lists, at any depth; the whole first. */
function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, child]) => placesIn(child, [...at, name]))];
}

const pick = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)];

/** The value with another one at one of its places. Undefined takes a member away. */
function withValueAt(value: unknown, place: number, put: unknown): unknown {
  const inside = placesIn(value).filter((at) => at.length > 0);
  const at = pick(inside, place);
  if (at === undefined) return put;
  const copy = structuredClone(value) as Record<string, unknown>;
  const name = String(at.at(-1));
  const parent = at
    .slice(0, -1)
    .reduce<Record<string, unknown>>((from, step) => from[step] as Record<string, unknown>, copy);
  if (put === undefined) delete parent[name];
  else parent[name] = put;
  return copy;
}

/** The text of a value in one of whose objects a member stands first, drawn from the members that are there. */
function withMemberAt(
  value: unknown,
  place: number,
  member: (existing: readonly [string, unknown] | undefined) => string,
): string {
  const objects = placesIn(value).filter((at) => isObject(valueAt(value, at)));
  const at = pick(objects, place);
  if (at === undefined) return `{${member(undefined)}}`;
  const target = valueAt(value, at) as Record<string, unknown>;
  const entries = Object.entries(target);
  const written = member(pick(entries, place));
  const text = JSON.stringify(target);
  const withIt = entries.length === 0 ? `{${written}}` : `${text.slice(0, -1)},${written}}`;
  return at.length === 0 ? withIt : JSON.stringify(replaced(value, at)).replace(`"${HERE}"`, () => withIt);
}

function replaced(value: unknown, at: Place): unknown {
  const [name, ...rest] = at;
  if (name === undefined) return HERE;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === name ? replaced(item, rest) : item));
  return { ...(value as object), [name]: replaced((value as Record<string, unknown>)[name], rest) };
}

const valueAt = (value: unknown, at: Place): unknown =>
  at.reduce<unknown>((from, step) => (from as Record<string, unknown>)[step], value);

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
