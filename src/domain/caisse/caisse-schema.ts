import * as z from 'zod/mini';
import { caisseIds } from './caisse.ts';
import { caisseKinds } from './facts.ts';

export const caisseKindSchema = z.enum(caisseKinds);
export const caisseIdSchema = z.enum(caisseIds);
