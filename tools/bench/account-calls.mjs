// What a kiosk asks about accounts, for load: built into the file of `signing-kiosk.mjs`.
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { signInRoute } from '#contract/routes/account-session.ts';
import { askPasswordLinkRoute, startPasswordResetRoute } from '#contract/routes/password-resets.ts';
import { problemType } from '#contract/routes/problem.ts';

/** @typedef {import('./http-client.mjs').Answer} Answer */
/** @typedef {import('./signing-kiosk.mjs').SigningKiosk} SigningKiosk */
/** @typedef {import('./signing-kiosk.mjs').Person} Person */

/** The name of everybody who is measured, known or not. */
export const benchBirthName = 'Mesure';
/** Opens the account of whoever has one. */
export const benchPassword = 'Garonne31Verte';

const newSession = () => toBase64Url(crypto.getRandomValues(new Uint8Array(16)));

/** A wrong password for somebody: one Argon2id, whoever it is. @param {SigningKiosk} kiosk @param {Person} person */
export async function tryWrongPassword(kiosk, { nir }) {
  const body = { sessionId: newSession(), caisse: 'caf-31', nir, password: 'Faux31Canal' };
  return answered(await kiosk.call(signInRoute, body), ({ body: { type } }) => type === problemType('doesNotMatch'));
}

/** Signs in. @param {SigningKiosk} kiosk @param {Person} person */
export async function signIn(kiosk, { nir }) {
  const body = { sessionId: newSession(), caisse: 'caf-31', nir, password: benchPassword };
  return answered(await kiosk.call(signInRoute, body), ({ body: { kind } }) => kind === 'open');
}

/** « Mot de passe oublié » at a Caf: the masked contacts of somebody. @param {SigningKiosk} kiosk @param {Person} person */
export async function askContacts(kiosk, { nir }) {
  const body = { sessionId: newSession(), caisse: 'caf-31', nir, birthName: benchBirthName };
  return answered(await kiosk.call(startPasswordResetRoute, body), ({ body: { kind } }) => kind === 'contacts');
}

/** « Mot de passe oublié » at ameli. @param {SigningKiosk} kiosk @param {Person} person */
export async function askPasswordLink(kiosk, { nir, birthDate }) {
  const body = { sessionId: newSession(), caisse: 'cpam-31', nir, birthDate };
  return answered(await kiosk.call(askPasswordLinkRoute, body), ({ status }) => status === 200);
}

/** @param {Answer} answer @param {(answer: Answer) => boolean} isExpected */
function answered(answer, isExpected) {
  if (isExpected(answer)) return answer;
  throw new Error(`a request was answered with ${JSON.stringify(answer.body)}`);
}
