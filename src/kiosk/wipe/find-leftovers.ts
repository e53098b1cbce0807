import { unknownStorage, type PagePlaces, type StoredNames } from '#kiosk/storage/durable-inventory.ts';
import type { SessionResources } from './session-resources.ts';
import type { Leftover } from './wipe.ts';

export interface LeftoverPlaces {
  /** What stands in the places that take time to read. */
  readonly readNames: () => Promise<StoredNames>;
  readonly durable: PagePlaces;
  readonly resources: SessionResources;
  readonly page: Document;
  /** The fragment and the query of the address: there is none on a kiosk. */
  readonly address: () => string;
}

/**
 * The closed list, read anew (SECURITY « Wipe »): storage, resources still owned, and what the page
 * shows: behind the cover no field, no frame, no dialog may be left.
 */
export async function findLeftovers({
  readNames,
  durable,
  resources,
  page,
  address,
}: LeftoverPlaces): Promise<readonly Leftover[]> {
  const storage = unknownStorage(await readNames(), durable);
  const owned = [...resources.remaining().keys()].map((kind): Leftover => ({ place: 'resource', detail: kind }));
  const shown = [...page.querySelectorAll('input, textarea, select, iframe, dialog, [data-personal="true"]')];
  const onPage = shown.map((element): Leftover => ({ place: 'page', detail: element.tagName.toLowerCase() }));
  const inAddress: readonly Leftover[] = address() === '' ? [] : [{ place: 'address', detail: 'fragment' }];
  return [...storage, ...owned, ...onPage, ...inAddress];
}
