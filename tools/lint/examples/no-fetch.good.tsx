type Fetch = typeof fetch;

export const ask = (fetch: Fetch) => fetch('/api/health/live');
export const read = (client: { fetch: Fetch }) => client.fetch('/api/health/live');
