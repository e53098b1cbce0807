import { utf8Bytes, type Bytes } from '#contract/bytes/bytes.ts';

/** A component and its value, in the order signed. */
export type Component = readonly [name: string, value: string];

/** The list of components and the parameters, as `Signature-Input` says them (RFC 9421 §2.3). */
export function signatureParams(names: readonly string[], parameters: string): string {
  return `(${names.map((name) => `"${name}"`).join(' ')})${parameters}`;
}

/** The bytes that an HTTP signature signs (RFC 9421 §2.5). */
export function signatureBase(components: readonly Component[], parameters: string): Bytes {
  const params = signatureParams(
    components.map(([name]) => name),
    parameters,
  );
  const lines = components.map(([name, value]) => `"${name}": ${value}`);
  return utf8Bytes([...lines, `"@signature-params": ${params}`].join('\n'));
}
