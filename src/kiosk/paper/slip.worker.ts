import { drawSheet } from '../journeys/simulation/paper/draw-sheet.ts';
import { drawSlip } from '../journeys/provisional-code/paper/draw-slip.ts';
import { specimen } from '../journeys/provisional-code/paper/specimen.ts';
import type { SlipAnswer, SlipRequest } from './slip-worker-messages.ts';

/** Draws documents away from the page, and keeps none. */
self.addEventListener('message', ({ data }: MessageEvent<SlipRequest>) => {
  void answer(data).then((reply) => {
    self.postMessage(reply, { transfer: reply.kind === 'drawn' ? [reply.pdf.buffer] : [] });
  });
});

async function answer(request: SlipRequest): Promise<SlipAnswer> {
  const { id } = request;
  try {
    const pdf = await drawn(request);
    return request.kind === 'warmUp' ? { id, kind: 'warm' } : { id, kind: 'drawn', pdf };
  } catch {
    return { id, kind: 'failed' };
  }
}

function drawn(request: SlipRequest): Promise<Uint8Array<ArrayBuffer>> {
  switch (request.kind) {
    case 'draw':
      return drawSlip(request.slip, request.paper);
    case 'drawSheet':
      return drawSheet(request.sheet, request.paper);
    case 'warmUp':
      return drawSlip(specimen, request.paper);
  }
}
