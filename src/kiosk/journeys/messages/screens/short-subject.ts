/** So much of a subject stands in a row, on two lines; all of it stands in the message. */
const SUBJECT_IN_ROW = 70;

/** Cut between two words. */
export function shortSubject(subject: string): string {
  if (subject.length <= SUBJECT_IN_ROW) return subject;
  const cut = subject.slice(0, SUBJECT_IN_ROW);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
