import { isIPv4, isIPv6 } from 'node:net';
import type { HmacKey } from '../keys/hmac.ts';
import type { ThrottleSubject } from './throttles.ts';

/** The name under which a subject is counted: an HMAC, so that the table does not say which person tried what. */
export function subjectDigest(key: HmacKey, subject: ThrottleSubject): Buffer {
  return key.mac(['throttle/v1', subject.kind, ...partsOf(subject)]);
}

function partsOf(subject: ThrottleSubject): readonly string[] {
  switch (subject.kind) {
    case 'identity':
      return [subject.caisse, subject.identity];
    case 'identityOnKiosk':
      return [subject.caisse, subject.identity, String(subject.kioskId)];
    case 'kiosk':
      return [String(subject.kioskId)];
    case 'contact':
      return [subject.value, subject.cardSerial];
    case 'card':
      return [subject.serial];
    case 'address':
      return [addressPrefix(subject.address)];
    case 'gateway':
      return [];
  }
}

/**
 * The part of an address that one subscriber holds: a whole IPv4 address, the first 64 bits of an IPv6 one.
 * An IPv4 address inside IPv6 (`::ffff:192.0.2.1`) counts as IPv4.
 */
export function addressPrefix(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address.replace(/%.*$/, '');
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return 'unknown';
  const [head = '', tail = ''] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = plain.includes('::') ? 8 - left.length - right.length : 0;
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
