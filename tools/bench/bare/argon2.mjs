// Argon2id alone, at the cost of the reference caisse, in a process of its own: what signing in is compared with.
import { createServer } from 'node:http';
import { hash, verify } from '@node-rs/argon2';

const password = 'Garonne31Verte';
const kept = await hash(password);

/** @param {number} lanes @param {number} each */
async function compareAll(lanes, each) {
  const start = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let done = 0; done < each; done += 1) await verify(kept, password);
    }),
  );
  return { perSecond: (lanes * each * 1_000) / (performance.now() - start) };
}

const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  void compareAll(Number(searchParams.get('lanes')), Number(searchParams.get('each'))).then((figures) => {
    response.end(JSON.stringify(figures));
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`ready http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
});
