import * as z from 'zod/mini';
import { caisseOfWireCode, caisses } from '#domain/caisse/caisse.ts';
import { centsSchema } from '#domain/documents/cents.ts';
import { documentReferenceSchema } from '#domain/documents/document-reference.ts';
import { recordedBirthDateSchema } from '#domain/identity/birth-date.ts';
import { foldedNamePattern } from './fold-name.ts';
import { readDay, readPeriod, writeDay, writePeriod } from './seal-dates.ts';
import {
  SEALED_AMOUNTS_MAX,
  SEALED_HOLDERS_MAX,
  type SealedHolder,
  type SealedName,
  type SealFields,
} from './seal-fields.ts';
import { digits, readFields, writeFields, type FieldId, type SealField } from './seal-layout.ts';

/** What the fields after the header say. */
export type SealBody = Omit<SealFields, 'type' | 'issuedOn'>;

/** Parts the names of somebody in one field. */
const SEPARATOR = '/';

const foldedNameSchema = z.string().check(z.regex(foldedNamePattern));
const countSchema = z.int().check(z.gte(0), z.lte(99));
const amountsSchema = z.array(centsSchema).check(z.maxLength(SEALED_AMOUNTS_MAX));
const quotientSchema = z.int().check(z.gte(1), z.lte(1_000_000));

/** The fields in the one order of docs/seal.md. */
export function writeBody(body: SealBody): string {
  const { about, people, quotientEuros, total } = body;
  return writeFields([
    { id: 'ZR', value: body.reference },
    { id: 'ZC', value: digits(caisses[body.caisse].wireCode, 'ZC') },
    { id: 'ZS', value: body.isSpecimen ? '1' : '0' },
    ...body.holders.flatMap(fieldsOfHolder),
    ...(body.period === null ? [] : [writePeriod(body.period)]),
    ...(about === null ? [] : [fieldOfName(about.kind === 'child' ? 'ZE' : 'ZA', about.name)]),
    ...(people === null ? [] : [{ id: 'ZP', value: digits(people, 'ZP') } as const]),
    ...(quotientEuros === null ? [] : [{ id: 'ZQ', value: String(quotientEuros) } as const]),
    ...(total === null ? [] : [{ id: 'ZT', value: String(total) } as const]),
    ...body.amounts.map((amount) => ({ id: 'ZL', value: String(amount) }) as const),
  ]);
}

/** What the text of the fields says, or undefined when it is not the one writing of something that a seal can say. */
export function readBody(text: string): SealBody | undefined {
  const fields = readFields(text);
  const body = fields && bodyOf(fields);
  return body !== undefined && writeBody(body) === text ? body : undefined;
}

function bodyOf(fields: readonly SealField[]): SealBody | undefined {
  const all = (id: FieldId) => fields.filter((each) => each.id === id);
  const one = (id: FieldId) => fields.find((each) => each.id === id);
  const valueOf = <Value>(id: FieldId, schema: z.ZodMiniType<Value>): Value | null =>
    schema.safeParse(Number(one(id)?.value)).data ?? null;
  const reference = documentReferenceSchema.safeParse(one('ZR')?.value);
  const caisse = caisseOfWireCode(Number(one('ZC')?.value));
  const holders = holdersOf(all('ZN'), all('ZB'));
  const amounts = amountsSchema.safeParse(all('ZL').map(({ value }) => Number(value)));
  if (!reference.success || caisse === undefined || holders === undefined || !amounts.success) return undefined;
  return {
    reference: reference.data,
    caisse,
    isSpecimen: one('ZS')?.value === '1',
    holders,
    period: fields.map(readPeriod).find((period) => period !== null) ?? null,
    about: aboutOf(one('ZA'), one('ZE')),
    people: valueOf('ZP', countSchema),
    quotientEuros: valueOf('ZQ', quotientSchema),
    total: valueOf('ZT', centsSchema),
    amounts: amounts.data,
  };
}

function holdersOf(names: readonly SealField[], days: readonly SealField[]): readonly SealedHolder[] | undefined {
  const holders = names.map((each, index) => {
    const name = nameOf(each);
    const birthDate = recordedBirthDateSchema.safeParse(readDay(days[index]?.value ?? ''));
    return name !== undefined && birthDate.success ? [{ ...name, birthDate: birthDate.data }] : [];
  });
  const isWhole =
    holders.length >= 1 && holders.length <= SEALED_HOLDERS_MAX && holders.every(({ length }) => length > 0);
  return isWhole ? holders.flat() : undefined;
}

function aboutOf(beneficiary: SealField | undefined, child: SealField | undefined): SealBody['about'] {
  const name = nameOf(beneficiary ?? child);
  return name === undefined ? null : { kind: beneficiary === undefined ? 'child' : 'beneficiary', name };
}

function fieldsOfHolder(holder: SealedHolder): readonly SealField[] {
  return [fieldOfName('ZN', holder), { id: 'ZB', value: writeDay(holder.birthDate) }];
}

function fieldOfName(id: FieldId, { birthName, firstNames, usedName, isCut }: SealedName): SealField {
  const names = [birthName, firstNames, ...(usedName === null ? [] : [usedName])];
  return { id, value: names.join(SEPARATOR), isCut };
}

function nameOf(field: SealField | undefined): SealedName | undefined {
  const names = field?.value.split(SEPARATOR) ?? [];
  const [birthName, firstNames, usedName = null] = names;
  if (birthName === undefined || firstNames === undefined) return undefined;
  const isFolded = names.every((name) => foldedNameSchema.safeParse(name).success);
  return isFolded ? { birthName, firstNames, usedName, isCut: field?.isCut === true } : undefined;
}
