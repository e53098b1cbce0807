// A program that behaves as the gateway does at its edges: it says `ready`, answers, and ends on SIGTERM.
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const { DATA_DIR = '.', PORT, FAILS, NODE_ENV = 'unset', GREETING = 'none' } = process.env;
if (FAILS) {
  console.error('the database is locked');
  process.exit(3);
}
const starts = join(DATA_DIR, 'starts.txt');
appendFileSync(starts, 'x');

const server = createServer((_request, response) => {
  response.end(JSON.stringify({ starts: readFileSync(starts, 'utf8').length, nodeEnv: NODE_ENV, greeting: GREETING }));
});
server.listen(Number(PORT), () => console.log(`ready http://localhost:${PORT}`));
process.once('SIGTERM', () => {
  console.log('stopped cleanly');
  server.close(() => process.exit(0));
  server.closeAllConnections();
});
