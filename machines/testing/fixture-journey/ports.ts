import { answerPort } from '../../common/not-provided.ts';

export const work = answerPort<{ readonly answer: string }, { readonly kind: 'worked' | 'refused' }>('fixture.work');
