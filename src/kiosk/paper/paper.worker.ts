import { draws, drawSpecimen } from './draws.ts';
import type { Draw } from './paper.ts';
import type { PaperAnswer, PaperRequest } from './paper-worker-messages.ts';
import { LetterMissing } from './pdf/printable-text.ts';

/** Draws papers away from the page, and keeps none. */
self.addEventListener('message', ({ data }: MessageEvent<PaperRequest>) => {
  void answer(data).then((reply) => {
    self.postMessage(reply, { transfer: reply.kind === 'drawn' ? [reply.pdf.buffer] : [] });
  });
});

async function answer(request: PaperRequest): Promise<PaperAnswer> {
  const { id, format } = request;
  try {
    if (request.ask === 'warmUp') {
      await drawSpecimen(format);
      return { id, kind: 'warm' };
    }
    const draw = draws[request.kind] as Draw<unknown>;
    return { id, kind: 'drawn', pdf: await draw(request.words, format) };
  } catch (error) {
    return { id, kind: 'failed', reason: error instanceof LetterMissing ? 'letterMissing' : 'broken' };
  }
}
