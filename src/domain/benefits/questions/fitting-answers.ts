import * as z from 'zod/mini';
import { usualAnswer } from './expected-count.ts';
import { answersOf, fileAnswersSchema, type FileAnswers } from './file-answers.ts';
import { misfits } from './flow.ts';
import type { Facts } from './question.ts';

/**
 * Answers of a file that the questionnaire of that month takes, each of them. Apart from their shape: it needs the whole
 * questionnaire, which the gateway has at hand and a kiosk loads with the simulation alone.
 */
export const fittingFileAnswersSchema = (facts: Facts) =>
  fileAnswersSchema.check(z.refine((given: FileAnswers) => misfits(answersOf(given), facts, usualAnswer).length === 0));
