import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** What a box holds; part of the authenticated data, so a secret of one purpose never opens as another. */
export type BoxPurpose = 'job' | 'waitingSms' | 'agentPin' | 'creation' | 'formerContacts';

/**
 * Encrypts small secrets that must wait in the database (SECURITY « Provisional codes »: the waiting SMS), under a key
 * that is not in it. A box is `key id length ‖ key id ‖ nonce (12) ‖ ciphertext ‖ tag (16)`, AES-256-GCM.
 */
export interface SecretBox {
  /** @param context bound to the box (an item's identifier): the box opens only with the same one. */
  seal(purpose: BoxPurpose, plaintext: Uint8Array, context: string): Buffer;
  /** The plaintext; `undefined` when the box is altered or foreign, or its key was destroyed. */
  open(purpose: BoxPurpose, box: Uint8Array, context: string): Buffer | undefined;
}

export interface BoxKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

const nonceLength = 12;
const tagLength = 16;

/** @param keys reads the keys at each use, the current one first, so that a rotation is seen at once. */
export function secretBox(keys: () => readonly BoxKey[]): SecretBox {
  return {
    seal(purpose, plaintext, context) {
      const [key] = keys();
      if (key === undefined) throw new Error('no box key');
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key.secret, nonce);
      cipher.setAAD(authenticatedData(purpose, context));
      const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
      const id = Buffer.from(key.id, 'ascii');
      return Buffer.concat([Buffer.of(id.length), id, nonce, sealed, cipher.getAuthTag()]);
    },
    open(purpose, box, context) {
      const idLength = box[0] ?? 0;
      const start = 1 + idLength;
      if (box.length < start + nonceLength + tagLength) return undefined;
      const id = Buffer.from(box.subarray(1, start)).toString('ascii');
      const key = keys().find((candidate) => candidate.id === id);
      if (key === undefined) return undefined;
      const nonce = box.subarray(start, start + nonceLength);
      const decipher = createDecipheriv('aes-256-gcm', key.secret, nonce);
      decipher.setAAD(authenticatedData(purpose, context));
      decipher.setAuthTag(box.subarray(box.length - tagLength));
      try {
        const sealed = box.subarray(start + nonceLength, box.length - tagLength);
        return Buffer.concat([decipher.update(sealed), decipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
}

function authenticatedData(purpose: BoxPurpose, context: string): Buffer {
  return Buffer.from(`borne/box/v1/${purpose}/${context}`, 'utf8');
}
