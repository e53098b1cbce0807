/**
 * Narrows an answer to one of its kinds, where the guard of the same transition has looked at it.
 *
 * @throws Error when guard and action disagree, which is a mistake in the machine.
 */
export function only<Answer extends { readonly kind: string }, Kind extends Answer['kind']>(
  answer: Answer,
  kind: Kind,
): Extract<Answer, { readonly kind: Kind }> {
  if (!isOfKind(answer, kind)) throw new Error(`expected an answer « ${kind} », got « ${answer.kind} »`);
  return answer;
}

function isOfKind<Answer extends { readonly kind: string }, Kind extends Answer['kind']>(
  answer: Answer,
  kind: Kind,
): answer is Extract<Answer, { readonly kind: Kind }> {
  return answer.kind === kind;
}
