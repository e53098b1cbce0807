/** Why a paper is not drawn. `letterMissing`: it is official, and no font has one of its letters. */
export type DrawFailure = 'broken' | 'letterMissing';

/** Nothing was drawn. It says nothing of what should have been. */
export class PaperNotDrawn extends Error {
  readonly reason: DrawFailure;

  constructor(reason: DrawFailure) {
    super('the paper could not be drawn');
    this.reason = reason;
  }
}
