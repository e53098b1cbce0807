import * as z from 'zod/mini';
import { base64UrlOf, hexOf } from './wire.ts';

/** Which of a kiosk's key pairs signs, counted from 1: a kiosk enrolled again gets the next. */
export const kioskKeyIdSchema = z.int().check(z.gte(1), z.lte(0xff));
export type KioskKeyId = z.infer<typeof kioskKeyIdSchema>;

/** Which of the gateway's sealing keys an item is sealed to, counted from 1. */
export const gatewayKeyIdSchema = z.int().check(z.gte(1), z.lte(0xffff));
export type GatewayKeyId = z.infer<typeof gatewayKeyIdSchema>;

/** A site, as its file in `kiosk-config/` names it. */
export const siteIdSchema = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
export type SiteId = z.infer<typeof siteIdSchema>;

/** The item id of an envelope that is no claim: 16 random bytes. */
const itemIdSchema = hexOf(16);
export type ItemId = z.infer<typeof itemIdSchema>;

/** An Ed25519 or X25519 public key: its 32 raw bytes. */
export const publicKeySchema = base64UrlOf(32);
export type PublicKeyText = z.infer<typeof publicKeySchema>;

/** An Ed25519 signature: 64 bytes. */
export const signatureSchema = base64UrlOf(64);
export type SignatureText = z.infer<typeof signatureSchema>;

/** One visitor's session on a kiosk, drawn by the kiosk: 16 random bytes, never stored. */
export const sessionIdSchema = base64UrlOf(16);
export type SessionId = z.infer<typeof sessionIdSchema>;

/** Proof of a right provisional code, for the requests that follow: 32 random bytes. */
export const visitorTokenSchema = base64UrlOf(32);
export type VisitorToken = z.infer<typeof visitorTokenSchema>;

/** One forgotten password under way, drawn by the gateway: 16 random bytes, good for the visit that began it. */
export const resetIdSchema = base64UrlOf(16);
export type ResetId = z.infer<typeof resetIdSchema>;

/** Proof of a right one-time code, or of a mail received: 32 random bytes. */
export const resetTokenSchema = base64UrlOf(32);
export type ResetToken = z.infer<typeof resetTokenSchema>;

/** One creation of an account under way, drawn by the gateway: 16 random bytes, good for the visit that began it. */
export const creationIdSchema = base64UrlOf(16);
export type CreationId = z.infer<typeof creationIdSchema>;

/** Proof that the person of a creation was proven: 32 random bytes. */
export const creationTokenSchema = base64UrlOf(32);
export type CreationToken = z.infer<typeof creationTokenSchema>;

/** One of a couple towards the other, in one session: 32 bytes that name nobody elsewhere. */
export const spouseRefSchema = base64UrlOf(32);
export type SpouseRef = z.infer<typeof spouseRefSchema>;

/** Somebody under guardianship towards their guardian, in one session: 32 bytes that name nobody elsewhere. */
export const protectedPersonRefSchema = base64UrlOf(32);
export type ProtectedPersonRef = z.infer<typeof protectedPersonRefSchema>;

/** One hand-over from a kiosk to a phone, drawn by the gateway: 16 random bytes, good for the visit that began it. */
export const handOverIdSchema = base64UrlOf(16);
export type HandOverId = z.infer<typeof handOverIdSchema>;

/** What a QR code brings to a phone, and what its page holds once it is open: 32 random bytes, good once. */
export const handOverTokenSchema = base64UrlOf(32);
export type HandOverToken = z.infer<typeof handOverTokenSchema>;
