import type { ParameterTable } from '#domain/benefits/parameters/parameters.ts';
import { answerPort } from '../common/not-provided.ts';

/** Reads the figures in force on this kiosk: those that simulations use. */
export const readFigures = answerPort<Record<never, never>, ParameterTable>('information.readFigures');
