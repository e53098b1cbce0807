import { useState } from 'preact/hooks';

/** What the journey found wrong with an answer that could be read. */
export interface RefusedAnswer {
  readonly words: string;
  /** A new one for each refusal in a row, so that the same words are spoken again. */
  readonly id: string | number;
}

export interface Complaint<Problem> {
  /** The sentence beside the field, in the language of the moment. */
  readonly error: string | undefined;
  /** The answer could not be read. */
  readonly complain: (problem: Problem) => void;
  /** What was wrong is being changed, or was answered again. */
  readonly withdraw: () => void;
}

/** What is wrong with the text of a question: found here when it is read, or by the journey when it was answered. */
export function useComplaint<Problem>(
  refused: RefusedAnswer | undefined,
  wording: (problem: Problem) => string,
): Complaint<Problem> {
  const [found, setFound] = useState<{ readonly problem: Problem } | undefined>();
  const [past, setPast] = useState<RefusedAnswer['id'] | undefined>();
  const shown = refused === undefined || refused.id === past ? undefined : refused.words;
  return {
    error: found === undefined ? shown : wording(found.problem),
    complain: (problem) => setFound({ problem }),
    withdraw: () => {
      setFound(undefined);
      setPast(refused?.id);
    },
  };
}
