import * as z from 'zod/mini';

/** Far above what anybody is paid or owes. */
const LIMIT = 1_000_000_000_00;

/** Money of a document in whole cents; negative where it is taken back. */
export const centsSchema = z.int().check(z.gte(-LIMIT), z.lte(LIMIT));
export type Cents = z.infer<typeof centsSchema>;

export const sumOf = (amounts: readonly Cents[]): Cents => amounts.reduce((sum, amount) => sum + amount, 0);
