import { randomBytes as draw } from 'node:crypto';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { utf8Bytes, type Bytes } from '#contract/bytes/bytes.ts';
import { proveEnrolment } from '#contract/signed/enrolment-proof.ts';
import { sealClaim } from '#contract/items/sealed-items.ts';
import { NO_NONCE_YET, NONCE_HEADER } from '#contract/routes/headers.ts';
import { signRequest } from '#contract/signed/http-signature/sign-request.ts';
import { readPublicSealingKey } from '#contract/signed/sealing-key.ts';
import { generateSigningKeyPair, publicSigningKeyText } from '#contract/signed/signing-key.ts';
import { originTag } from '#contract/addresses/public-url.ts';
import type { BodyOf, Route } from '#contract/routes/route.ts';
import { contactRoute, type ContactAnswer } from '#contract/routes/contact.ts';
import { selfEnrolRoute, type Enrolled } from '#contract/routes/enrolments.ts';
import { kioskCodeUseRoute, kioskPasswordRoute } from '#contract/routes/kiosk-code-uses.ts';
import { outboxRoute } from '#contract/routes/outbox.ts';
import { askPasswordLinkRoute } from '#contract/routes/password-resets.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { drawReference } from '#domain/provisional-code/reference.ts';
import type { AddedPerson } from './people.ts';

interface Where {
  readonly url: string;
}

/** Whose claim it is, as the caisse has them. */
export type ClaimedPerson = Pick<AddedPerson, 'nir' | 'isoBirthDate' | 'cardSerial'>;

/** A claim as the slip carries it, with what its holder types. */
export interface SlipInHand {
  readonly envelope: Bytes;
  readonly code: string;
  readonly reference: string;
}

export interface ClaimOptions {
  readonly code: string;
  readonly issuedAt?: number;
  readonly index?: number;
}

const randomBytes = (count: number): Uint8Array => new Uint8Array(draw(count));

/** A kiosk without its screens, for claims that no kiosk of ours makes. It speaks the real API. */
export class SealingKiosk {
  readonly #where: Where;
  readonly #key: CryptoKey;
  readonly #enrolled: Enrolled;
  #nonce: string = NO_NONCE_YET;
  #counter = 0;
  #spent = 0;
  #heard: ContactAnswer | undefined;

  private constructor(where: Where, key: CryptoKey, enrolled: Enrolled) {
    this.#where = where;
    this.#key = key;
    this.#enrolled = enrolled;
  }

  /** Enrols by itself, as the demonstration lets it, and takes its first allotments. */
  static async enrol(where: Where): Promise<SealingKiosk> {
    const keys = await generateSigningKeyPair();
    const publicKey = await publicSigningKeyText(keys.publicKey);
    const proof = await proveEnrolment({ publicKey }, keys.privateKey);
    const response = await fetch(`${where.url}${selfEnrolRoute.path}`, {
      method: selfEnrolRoute.method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ publicKey, proof }),
    });
    if (!response.ok) throw new Error(`the kiosk was not enrolled: ${response.status}`);
    const kiosk = new SealingKiosk(where, keys.privateKey, (await response.json()) as Enrolled);
    const contact = await kiosk.#call(contactRoute, {
      appVersion: '0.1.0',
      serviceState: 'inService',
      printer: 'absent',
      faults: [],
      recentErrors: [],
      storage: { persisted: true, writable: true, usageBytes: 0, quotaBytes: 0 },
      outbox: { pending: 0, dead: 0, oldestMs: null },
      allotments: [],
      update: 'none',
      configurationVersion: null,
    });
    kiosk.#heard = contact.body as unknown as ContactAnswer;
    return kiosk;
  }

  /** Its column in the gateway's tables: on a gateway that tests share, one asks for its rows alone. */
  get id(): number {
    return this.#enrolled.kioskId;
  }

  /** How many claims its allotment for a caisse is good for. */
  allotmentSize(caisse: CaisseId): number {
    return this.#allotment(caisse).count;
  }

  /** Draws and seals one claim; nothing is sent. */
  async claim(person: ClaimedPerson, caisse: CaisseId, { code, issuedAt, index }: ClaimOptions): Promise<SlipInHand> {
    const { allotmentId, issuedAt: earliest } = this.#allotment(caisse);
    const { current } = this.#contact().sealingKeys;
    const gatewayPublicKey = await readPublicSealingKey(current.publicKey);
    if (gatewayPublicKey === undefined) throw new Error('the gateway gave no sealing key');
    const reference = drawReference(randomBytes);
    const envelope = await sealClaim(
      {
        caisse,
        nir: person.nir,
        birthDate: person.isoBirthDate,
        proof: { kind: 'demonstrationReader', cardSerial: person.cardSerial },
        code,
        reference,
        issuedAt: issuedAt ?? Math.max(Date.now(), earliest),
        allotmentId,
        index: index ?? this.#spent++,
      },
      {
        origin: await originTag(this.#enrolled.publicUrl),
        kioskId: this.#enrolled.kioskId,
        kioskKeyId: this.#enrolled.kioskKeyId,
        gatewayKeyId: current.id,
        gatewayPublicKey,
        kioskSigningKey: this.#key,
      },
    );
    return { envelope, code, reference };
  }

  /** The kiosk brings a claim itself: `active`, `superseded` or `refused`. */
  async bring({ envelope }: SlipInHand): Promise<string | undefined> {
    const { body } = await this.#call(outboxRoute, { items: [toBase64Url(envelope)] });
    const { results } = body as { readonly results?: readonly { readonly outcome: { readonly kind: string } }[] };
    return results?.[0]?.outcome.kind;
  }

  /** Types a code and, when it opens, a password. Gives `used`, or the name of the refusal. */
  async use(person: AddedPerson, caisse: CaisseId, code: string, password: string): Promise<string> {
    const sessionId = toBase64Url(randomBytes(16));
    const typed = { sessionId, caisse, nir: person.nir, birthDate: person.isoBirthDate, code };
    const opened = await this.#call(kioskCodeUseRoute, typed);
    if (opened.status !== 200) return String(opened.body['type']).replace('urn:borne:problem:', '');
    const saved = await this.#call(kioskPasswordRoute, { sessionId, token: String(opened.body['token']), password });
    return saved.status === 200 ? 'used' : String(saved.body['type']).replace('urn:borne:problem:', '');
  }

  /** « Mot de passe oublié » at ameli: a mail may come. */
  async askPasswordLink({ nir, isoBirthDate }: AddedPerson, caisse: CaisseId): Promise<void> {
    const sessionId = toBase64Url(randomBytes(16));
    const { status } = await this.#call(askPasswordLinkRoute, { sessionId, caisse, nir, birthDate: isoBirthDate });
    if (status !== 200) throw new Error(`the link was not asked for: ${status}`);
  }

  #contact(): ContactAnswer {
    if (this.#heard === undefined) throw new Error('the gateway has not been heard');
    return this.#heard;
  }

  #allotment(caisse: CaisseId): ContactAnswer['allotments'][number]['allotment'] {
    const held = this.#contact().allotments.find(({ allotment }) => allotment.caisse === caisse);
    if (held === undefined) throw new Error(`no allotment for ${caisse}`);
    return held.allotment;
  }

  /** A kiosk with a stale nonce gets a fresh one, and asks again. */
  async #call<R extends Route>(route: R, body: BodyOf<R>): Promise<Answer> {
    const answer = await this.#once(route, JSON.stringify(body));
    return answer.status === 401 && String(answer.body['type']).endsWith('nonceStale')
      ? this.#once(route, JSON.stringify(body))
      : answer;
  }

  async #once({ method, path }: Route, text: string): Promise<Answer> {
    this.#counter += 1;
    const headers = await signRequest({
      method,
      url: path,
      body: utf8Bytes(text),
      kioskId: this.#enrolled.kioskId,
      kioskKeyId: this.#enrolled.kioskKeyId,
      nonce: this.#nonce,
      counter: this.#counter,
      key: this.#key,
    });
    const response = await fetch(`${this.#where.url}${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      body: text,
    });
    this.#nonce = response.headers.get(NONCE_HEADER) ?? this.#nonce;
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}
