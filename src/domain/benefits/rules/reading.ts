/**
 * How a rule is read. `law`: the texts in force, in all that is shown to a visitor. `reference`: as the public reference model
 * reads them, to replay its cases. Where the two differ `docs/baremes.md` names the text and who is right.
 */
export type Reading = 'law' | 'reference';
