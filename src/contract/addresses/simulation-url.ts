import type { Month } from '#domain/benefits/calendar/month.ts';
import type { Household } from '#domain/benefits/household/household.ts';
import type { AssumptionId } from '#domain/benefits/questions/household-of.ts';
import { fromBase64Url, toBase64Url } from '../bytes/base64url.ts';
import { householdFromBytes, householdToBytes, type SharedHousehold } from '../bytes/household-bytes.ts';
import { publicUrlSchema } from './public-url.ts';

/** The page where a phone does the estimate of the kiosk again, under `PUBLIC_URL`. */
const SIMULATION_PATH = '/simulation';

/** The limit of a fragment: far above the largest family, far below what would keep a phone busy. */
const MAX_CHARACTERS = 2000;

/**
 * A household and the month of its estimate as the text of a fragment, 30 to 60 characters for most: ages and zone, but
 * no name, date of birth or postal code. Read back, it gives the same estimate.
 */
export const shareFragment = (household: Household, month: Month, assumptions: readonly AssumptionId[] = []): string =>
  toBase64Url(householdToBytes({ household, month, assumptions }));

/** Reads the text of `shareFragment`, with or without its `#`; undefined for any other text. */
export function readShareFragment(text: string): SharedHousehold | undefined {
  const written = text.replace(/^#/, '');
  if (written.length > MAX_CHARACTERS) return undefined;
  const bytes = fromBase64Url(written);
  return bytes && householdFromBytes(bytes);
}

/**
 * The address in the QR code of a result; browsers do not send the fragment.
 * @throws RangeError when the public address does not fit a QR code
 */
export function simulationUrl(publicUrl: string, { household, month, assumptions }: SharedHousehold): string {
  const base = publicUrlSchema.safeParse(publicUrl.replace(/\/$/, ''));
  if (!base.success) throw new RangeError('not a public address that a QR code can hold');
  return `${base.data}${SIMULATION_PATH}#${shareFragment(household, month, assumptions)}`;
}
