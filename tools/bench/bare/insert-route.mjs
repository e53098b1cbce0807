// A fastify route that makes one INSERT, in a process of its own: what the gateway's issuing is compared with.
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 8 });
await pool.query('create table bare (id uuid primary key, received_at bigint not null, envelope bytea not null)');

const server = Fastify();
server.post('/insert', async ({ body }) => {
  const { id, envelope } = /** @type {{ id: string, envelope: string }} */ (body);
  await pool.query('insert into bare (id, received_at, envelope) values ($1, $2, $3)', [
    id,
    Date.now(),
    Buffer.from(envelope, 'base64url'),
  ]);
  return { kind: 'kept' };
});
console.log(`ready ${await server.listen({ host: '127.0.0.1', port: 0 })}`);
