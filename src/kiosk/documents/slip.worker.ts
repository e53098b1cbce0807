import { drawSlip } from './slip/draw-slip.ts';
import { specimen } from './slip/specimen.ts';
import type { SlipAnswer, SlipRequest } from './slip-worker-messages.ts';

/** Draws slips away from the page, and keeps none. */
self.addEventListener('message', ({ data }: MessageEvent<SlipRequest>) => {
  void answer(data).then((reply) => {
    self.postMessage(reply, { transfer: reply.kind === 'drawn' ? [reply.pdf.buffer] : [] });
  });
});

async function answer(request: SlipRequest): Promise<SlipAnswer> {
  const { id } = request;
  try {
    const pdf = await drawSlip(request.kind === 'draw' ? request.slip : specimen, request.paper);
    return request.kind === 'draw' ? { id, kind: 'drawn', pdf } : { id, kind: 'warm' };
  } catch {
    return { id, kind: 'failed' };
  }
}
