import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Visit, Visitor } from '#kiosk/testing/journey-proof.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { codeMailedTo, codeSentTo } from '../support/demonstration.ts';
import { issueLiveCode } from '../support/live-code.ts';
import { markersOf, type MarkerPerson } from './marker-person.ts';

interface Arrival {
  readonly gateway: { readonly url: string };
  readonly kiosk: Kiosk;
  readonly person: MarkerPerson;
  readonly caisse: CaisseId;
}

/**
 * Brings a visitor with what their visit needs to the middle of it.
 * @returns the visitor, and what to search for afterwards
 */
export async function receive(
  { gateway, kiosk, person, caisse }: Arrival,
  { needs = {}, comeHalfWay }: Visit,
): Promise<{ readonly visitor: Visitor; readonly markers: readonly string[] }> {
  const brought = needs.code === true ? await issueLiveCode(gateway, person, caisse) : undefined;
  const visitor: Visitor = {
    driver: kiosk,
    person,
    password: person.password,
    caisse,
    code: brought?.code,
    firstNames: person.firstName,
    mail: person.mail,
    iban: person.iban,
    codeByMail: () => codeMailedTo(gateway, person.mail),
    codeBySms: () => codeSentTo(gateway, person.mobile),
  };
  const { issued = brought, words = [] } = await comeHalfWay(visitor);
  return { visitor, markers: [...markersOf(person, issued), ...words] };
}
