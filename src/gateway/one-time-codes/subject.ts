import { sql, type RawBuilder } from 'kysely';
import type { PersonId } from '../caisses/person-id.ts';
import { sha256 } from '../visitors/session-place.ts';

/**
 * What a code is about. What is typed beside the code of a letter may fit several people, real and made up: each has a code,
 * which that of another one does not replace.
 */
export type CodeSubject = string | { readonly shared: string; readonly person: PersonId };

/** As rows keep it: of one length, whoever the person is. */
export const subjectText = (subject: CodeSubject): string =>
  typeof subject === 'string' ? subject : `${subject.shared} ${sha256(subject.person).toString('hex')}`;

/** Whether a row is about it. All rows of a shared subject are: a try counts the same whoever is behind it (I7). */
export const isAbout = (subject: CodeSubject): RawBuilder<boolean> =>
  typeof subject === 'string'
    ? sql<boolean>`subject = ${subject}`
    : sql<boolean>`starts_with(subject, ${`${subject.shared} `})`;
