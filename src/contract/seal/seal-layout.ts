/** Ends a field of variable length. */
const GS = '\x1D';
/** Ends one that was cut. */
const RS = '\x1E';

/** Lengths of the fields that have a fixed one (docs/seal.md). */
const fixedLengths = { ZR: 16, ZC: 3, ZS: 1, ZB: 8, ZM: 12, ZY: 4, ZD: 16, ZP: 2 } as const;
/** The others, which GS or RS ends. */
const variableIds = ['ZN', 'ZA', 'ZE', 'ZQ', 'ZT', 'ZL'] as const;

type FixedId = keyof typeof fixedLengths;
export type FieldId = FixedId | (typeof variableIds)[number];

/** One field of a seal: what it is, and its text. */
export interface SealField {
  readonly id: FieldId;
  readonly value: string;
  readonly isCut?: boolean;
}

export function writeFields(fields: readonly SealField[]): string {
  return fields
    .map(({ id, value, isCut = false }) => (isFixed(id) ? id + value : id + value + (isCut ? RS : GS)))
    .join('');
}

/** The fields of a text, or undefined when it is not made of them. */
export function readFields(text: string): readonly SealField[] | undefined {
  const fields: SealField[] = [];
  let rest = text;
  while (rest !== '') {
    const read = firstField(rest);
    if (read === undefined) return undefined;
    fields.push(read);
    rest = rest.slice(writeFields([read]).length);
  }
  return fields;
}

function firstField(text: string): SealField | undefined {
  const id = text.slice(0, 2);
  const after = text.slice(2);
  if (isFixed(id)) {
    const value = after.slice(0, fixedLengths[id]);
    return value.length === fixedLengths[id] ? { id, value } : undefined;
  }
  const known = variableIds.find((each) => each === id);
  const end = Math.min(...[GS, RS].map((sign) => after.indexOf(sign)).filter((at) => at >= 0));
  if (known === undefined || end === Infinity) return undefined;
  return { id: known, value: after.slice(0, end), isCut: after.charAt(end) === RS };
}

const isFixed = (id: string): id is FixedId => Object.hasOwn(fixedLengths, id);

/** A whole number with its leading zeros. */
export function digits(value: number, id: FixedId): string {
  return String(value).padStart(fixedLengths[id], '0');
}
