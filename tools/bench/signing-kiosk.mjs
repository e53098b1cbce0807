// The kiosk's half of the API, for load: built into one file by `load-kiosks.mjs`, since it speaks the contract's own code.
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { utf8Bytes } from '#contract/bytes/bytes.ts';
import { sealClaim } from '#contract/items/sealed-items.ts';
import { proveEnrolment } from '#contract/signed/enrolment-proof.ts';
import { NO_NONCE_YET, NONCE_HEADER } from '#contract/routes/headers.ts';
import { signRequest } from '#contract/signed/http-signature/sign-request.ts';
import { readPublicSealingKey } from '#contract/signed/sealing-key.ts';
import { generateSigningKeyPair, publicSigningKeyText } from '#contract/signed/signing-key.ts';
import { problemType } from '#contract/routes/problem.ts';
import { originTag } from '#contract/addresses/public-url.ts';
import { contactRoute } from '#contract/routes/contact.ts';
import { selfEnrolRoute } from '#contract/routes/enrolments.ts';
import { kioskCodeUseRoute } from '#contract/routes/kiosk-code-uses.ts';
import { challengeRoute } from '#contract/routes/public-challenge.ts';
import { publicCodeUseRoute } from '#contract/routes/public-code-uses.ts';
import { outboxRoute } from '#contract/routes/outbox.ts';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { drawCode } from '#domain/provisional-code/code.ts';
import { drawReference } from '#domain/provisional-code/reference.ts';

export * from './account-calls.mjs';

/** @typedef {import('./http-client.mjs').Send} Send */
/** @typedef {import('./http-client.mjs').Answer} Answer */
/** @typedef {import('#contract/routes/route.ts').Route} Route */
/** @typedef {import('#contract/routes/contact.ts').ContactAnswer} ContactAnswer */
/** @typedef {import('#contract/routes/enrolments.ts').Enrolled} Enrolled */
/** @typedef {ContactAnswer['allotments'][number]['allotment']} Allotment */
/** @typedef {{ nir: string, birthDate: string, cardSerial: string }} Person */

/** @param {number} count */
const randomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** A claim that may be posted, ready to be signed. @typedef {{ text: string, caisse: string }} ReadyClaim */
/** A request whose signature is made: sending it costs its client no more than any other. @typedef {() => Promise<Answer>} SignedPost */

/**
 * A fictitious person: the same index always gives the same one. Some numbers are known to the caisses, others to nobody.
 * @param {number} index below 9,000
 * @param {'1' | '2'} first the number's first digit keeps two lists of people apart
 * @returns {Person}
 */
export function fictitiousPerson(index, first) {
  const month = String(1 + (index % 12)).padStart(2, '0');
  const year = 50 + (Math.floor(index / 12) % 45);
  const serial = 10 + Math.floor(index / 540);
  const nir = fictitiousNir({ first, year: String(year), month, department: '09', serial });
  return { nir, birthDate: `19${year}-${month}-15`, cardSerial: String(4_000_000_000 + index * 2 + Number(first)) };
}

/** Enrols a kiosk by itself, as the demonstration lets it. @param {Send} send */
export async function enrolKiosk(send) {
  const keys = await generateSigningKeyPair();
  const publicKey = await publicSigningKeyText(keys.publicKey);
  const proof = await proveEnrolment({ publicKey }, keys.privateKey);
  const answer = await send('POST', selfEnrolRoute.path, JSON.stringify({ publicKey, proof }));
  if (answer.status !== 200) throw new Error(`a kiosk could not enrol: ${JSON.stringify(answer.body)}`);
  return new SigningKiosk(send, keys.privateKey, /** @type {Enrolled} */ (/** @type {unknown} */ (answer.body)));
}

export class SigningKiosk {
  #send;
  #key;
  #enrolled;
  #nonce = NO_NONCE_YET;
  #counter = 0;
  /** @type {ContactAnswer | undefined} */
  #heard;
  /** Indexes spent, by allotment. @type {Map<string, number>} */
  #spent = new Map();

  /** @param {Send} send @param {CryptoKey} key @param {Enrolled} enrolled */
  constructor(send, key, enrolled) {
    this.#send = send;
    this.#key = key;
    this.#enrolled = enrolled;
  }

  /** Signs and sends; a kiosk without a fresh nonce is told one and asks again. @param {Route} route @param {unknown} body @returns {Promise<Answer>} */
  async call(route, body) {
    const answer = await this.#once(route, JSON.stringify(body));
    return answer.status === 401 ? this.#once(route, JSON.stringify(body)) : answer;
  }

  /** @param {Route} route @param {string} text @returns {Promise<Answer>} */
  async #once(route, text) {
    const headers = await this.#sign(route, text, this.#nonce);
    const answer = await this.#send(route.method, route.path, text, headers);
    this.#nonce = nonceIn(answer) ?? this.#nonce;
    return answer;
  }

  /** @param {Route} route @param {string} text @param {string} nonce */
  async #sign({ method, path }, text, nonce) {
    this.#counter += 1;
    const { kioskId, kioskKeyId } = this.#enrolled;
    return signRequest({
      method,
      url: path,
      body: utf8Bytes(text),
      kioskId,
      kioskKeyId,
      nonce,
      counter: this.#counter,
      key: this.#key,
    });
  }

  /** A nonce beside the one in hand: even the refusal of an unsigned request brings one. */
  async #anotherNonce() {
    const nonce = nonceIn(await this.#send(outboxRoute.method, outboxRoute.path, '{}'));
    if (nonce === undefined) throw new Error('the gateway gave no nonce');
    return nonce;
  }

  /** The heartbeat: says what is spent, hears the sealing keys and new allotments. */
  async contact() {
    const answer = await this.call(contactRoute, {
      appVersion: '0.1.0',
      serviceState: 'inService',
      printer: 'absent',
      faults: [],
      recentErrors: [],
      storage: { persisted: true, writable: true, usageBytes: 0, quotaBytes: 0 },
      outbox: { pending: 0, dead: 0, oldestMs: null },
      allotments: [...this.#spent].slice(-10).map(([allotmentId, spent]) => ({ allotmentId, spent })),
      update: 'none',
      configurationVersion: null,
    });
    if (answer.status !== 200) throw new Error(`a contact failed: ${JSON.stringify(answer.body)}`);
    this.#heard = /** @type {ContactAnswer} */ (/** @type {unknown} */ (answer.body));
    return answer;
  }

  /** Seals one claim for each person, at both caisses in turn, with as many contacts as that takes. @param {readonly Person[]} people @returns {Promise<ReadyClaim[]>} */
  async sealClaims(people) {
    const claims = [];
    for (const [index, person] of people.entries())
      claims.push(await this.#sealClaim(person, index % 2 === 0 ? 'caf-31' : 'cpam-31'));
    return claims;
  }

  /** @param {Person} person @param {'caf-31' | 'cpam-31'} caisse @returns {Promise<ReadyClaim>} */
  async #sealClaim({ nir, birthDate, cardSerial }, caisse) {
    const { allotment, heard } = await this.#allotmentOf(caisse);
    const index = this.#spent.get(allotment.allotmentId) ?? 0;
    this.#spent.set(allotment.allotmentId, index + 1);
    const gatewayPublicKey = await readPublicSealingKey(heard.sealingKeys.current.publicKey);
    if (gatewayPublicKey === undefined) throw new Error('the gateway gave no sealing key');
    const envelope = await sealClaim(
      {
        caisse,
        nir,
        birthDate,
        proof: { kind: 'demonstrationReader', cardSerial },
        code: drawCode(randomBytes, { birthDate }),
        reference: drawReference(randomBytes),
        issuedAt: Math.max(Date.now(), allotment.issuedAt),
        allotmentId: allotment.allotmentId,
        index,
      },
      {
        origin: await originTag(this.#enrolled.publicUrl),
        kioskId: this.#enrolled.kioskId,
        kioskKeyId: this.#enrolled.kioskKeyId,
        gatewayKeyId: heard.sealingKeys.current.id,
        gatewayPublicKey,
        kioskSigningKey: this.#key,
      },
    );
    return { text: toBase64Url(envelope), caisse };
  }

  /** @param {string} caisse @returns {Promise<{ allotment: Allotment, heard: ContactAnswer }>} */
  async #allotmentOf(caisse) {
    for (let tries = 0; tries < 2; tries += 1) {
      const heard = this.#heard;
      const held = heard?.allotments.map(({ allotment }) => allotment).find((allotment) => allotment.caisse === caisse);
      if (heard && held && (this.#spent.get(held.allotmentId) ?? 0) < held.count) return { allotment: held, heard };
      await this.contact();
    }
    throw new Error('the gateway gave no allotment');
  }

  /** Posts one claim, as the kiosk does while its visitor waits. @param {ReadyClaim} claim */
  async issue({ text }) {
    return activated(await this.call(outboxRoute, { items: [text] }));
  }

  /** Signs the posts of claims ahead, each with a nonce of its own, to be sent one after the other. @param {readonly ReadyClaim[]} claims @returns {Promise<SignedPost[]>} */
  async signPosts(claims) {
    const posts = [];
    for (const claim of claims) {
      const text = JSON.stringify({ items: [claim.text] });
      const headers = await this.#sign(outboxRoute, text, await this.#anotherNonce());
      posts.push(async () => activated(await this.#send(outboxRoute.method, outboxRoute.path, text, headers)));
    }
    return posts;
  }

  /** A wrong code for somebody. @param {Person} person */
  async tryWrongCode({ nir, birthDate }) {
    const sessionId = toBase64Url(randomBytes(16));
    const answer = await this.call(kioskCodeUseRoute, { sessionId, caisse: 'caf-31', nir, birthDate, code: '0000' });
    return refusedAlike(answer);
  }
}

/** @param {Answer} answer */
function nonceIn({ headers }) {
  const nonce = headers[NONCE_HEADER];
  return typeof nonce === 'string' ? nonce : undefined;
}

/** @param {Answer} answer */
function activated(answer) {
  const { results } = /** @type {{ results?: readonly { outcome: { kind: string } }[] }} */ (answer.body);
  const kind = results?.[0]?.outcome.kind;
  if (kind !== 'active') throw new Error(`a code ended as ${kind ?? JSON.stringify(answer.body)}`);
  return answer;
}

/**
 * A wrong code for somebody, from home, after the proof of work; the time is that of the try alone.
 * @param {Send} send @param {Person} person @param {string} address whence it comes
 */
export async function tryWrongCodeAtHome(send, { nir }, address) {
  const from = { 'x-forwarded-for': address };
  const given = await send(challengeRoute.method, challengeRoute.path, undefined, from);
  const challenge = /** @type {import('#contract/routes/public-challenge.ts').Challenge} */ (
    /** @type {unknown} */ (given.body)
  );
  const solution = await solveChallenge({
    challenge: /** @type {Parameters<typeof solveChallenge>[0]['challenge']} */ (challenge),
    deriveKey,
  });
  if (solution === null) throw new Error('the proof of work was not found');
  const { counter, derivedKey } = solution;
  const body = {
    caisse: 'caf-31',
    nir,
    reference: drawReference(randomBytes),
    code: '0000',
    challengeAnswer: { challenge, solution: { counter, derivedKey } },
  };
  return refusedAlike(await send(publicCodeUseRoute.method, publicCodeUseRoute.path, JSON.stringify(body), from));
}

/** @param {Answer} answer */
function refusedAlike(answer) {
  if (answer.body['type'] === problemType('doesNotMatch')) return answer;
  throw new Error(`a wrong code was answered with ${JSON.stringify(answer.body)}`);
}
