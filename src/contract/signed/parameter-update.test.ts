import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publicKeyText } from '../../../tools/build/release/release-key.mjs';
import { signParameters } from '../../../tools/parameters/sign-parameters.mjs';
import { parametersOn, shippedParameters, type Parameter } from '#domain/benefits/parameters/parameters.ts';
import { judgeParameters } from './parameter-update.ts';

const releaseKey = generateKeyPairSync('ed25519').privateKey;
const strange = generateKeyPairSync('ed25519').privateKey;
const held = { keys: [publicKeyText(releaseKey)], above: 20_261_122 };

const base = shippedParameters['ppa.base'];
const raised: Parameter = {
  ...base,
  values: [...base.values, { from: '2027-04-01', value: 645, source: 'Décret fictif' }],
};

const signed = (
  changes: Readonly<Record<string, unknown>> = {},
  version: unknown = 20_270_401,
  key: KeyObject = releaseKey,
) => signParameters(JSON.stringify({ format: 1, version, table: { ...shippedParameters, ...changes } }), key);

describe('a table of parameters that comes as data', () => {
  it('P40 counts when a release key signed it: its values hold from their day on', async () => {
    const verdict = await judgeParameters(signed({ 'ppa.base': raised }), held);
    expect(verdict).toMatchObject({ kind: 'genuine', version: 20_270_401 });
    const table = verdict.kind === 'genuine' ? verdict.table : shippedParameters;
    expect(parametersOn('2027-04-01', table).of('ppa.base').toNumber()).toBe(645);
    expect(parametersOn('2027-03-31', table).of('ppa.base').toNumber()).toBe(638.28);
  });

  it('P40 is refused when another key signed it, or claims to be a known one', async () => {
    const foreign = signed({}, 20_270_401, strange);
    expect(await judgeParameters(foreign, held)).toEqual({ kind: 'refused', reason: 'unknownKey' });
    const disguised = { ...foreign, key: publicKeyText(releaseKey) };
    expect(await judgeParameters(disguised, held)).toEqual({ kind: 'refused', reason: 'altered' });
  });

  it('P40 is refused when one figure of it was altered', async () => {
    const genuine = signed();
    const altered = { ...genuine, payload: genuine.payload.replace('638.28', '938.28') };
    expect(altered.payload).not.toBe(genuine.payload);
    expect(await judgeParameters(altered, held)).toEqual({ kind: 'refused', reason: 'altered' });
  });

  it('P40 is refused when the same key signed the same text as a release', async () => {
    const { key, payload } = signed();
    const signature = sign(null, Buffer.from(`borne/release/v1\0${payload}`), releaseKey).toString('base64url');
    expect(await judgeParameters({ key, payload, signature }, held)).toEqual({ kind: 'refused', reason: 'altered' });
  });

  it.each([20_261_122, 20_261_121])('P40 is refused when its number is not above the one held: %i', async (version) => {
    expect(await judgeParameters(signed({}, version), held)).toEqual({ kind: 'refused', reason: 'older' });
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['lacks a parameter', { bmaf: undefined }],
    ['has one that this version does not know', { 'ppa.other': base }],
    ['gives no source', { 'ppa.base': { ...base, values: base.values.map((value) => ({ ...value, source: '' })) } }],
    ['gives no value', { 'ppa.base': { ...base, values: [] } }],
    ['is not in the order of its days', { 'ppa.base': { ...base, values: base.values.toReversed() } }],
    ['does not reach back as far as ours', { 'ppa.base': { ...base, values: base.values.slice(1) } }],
    ['changes a unit', { 'ppa.base': { ...base, unit: 'rate' } }],
  ])('is refused when it %s, whoever signed it', async (_fault, changes) => {
    expect(await judgeParameters(signed(changes), held)).toEqual({ kind: 'refused', reason: 'unreadable' });
  });

  it.each([
    '',
    'not json',
    '{}',
    '{"format":2,"version":20270401,"table":{}}',
    '{"format":1,"version":"20270401","table":{}}',
  ])('is refused when what was signed is « %s »', async (payload) => {
    expect(await judgeParameters(signParameters(payload, releaseKey), held)).toEqual({
      kind: 'refused',
      reason: 'unreadable',
    });
  });
});
