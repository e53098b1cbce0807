/**
 * Two points where the reference model that made the case files reads the law otherwise than we do. Everything shown
 * to a visitor follows `law`; `reference` serves to replay those cases.
 *
 * - ARS: a child counts by its age on 31 December (CSS, art. R543-2, D543-1) and until it is 18 on 15 September; the
 *   model looks at 1 December and 1 September.
 * - AF: the flat sum has a ceiling of its own, by all children and those of 20 (CSS, art. D521-2), and its complement
 *   belongs to that ceiling; the model takes the excess over the ceiling of the allowances.
 */
export type Reading = 'law' | 'reference';
