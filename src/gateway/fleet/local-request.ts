import type { FastifyRequest } from 'fastify';

const forwardingHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
];

/**
 * Whether a request comes from this very machine: its socket's address is a loopback one, nothing says that it was
 * forwarded, and it was sent to a local name (a page of elsewhere that rebinds its name is refused). Proxies that
 * are trusted for counting change nothing here.
 */
export function isLocalRequest(request: FastifyRequest): boolean {
  const { remoteAddress = '' } = request.raw.socket;
  const isForwarded = forwardingHeaders.some((header) => request.headers[header] !== undefined);
  const site = request.headers['sec-fetch-site'];
  const isOwnPage = site === undefined || site === 'same-origin' || site === 'none';
  return isLoopback(remoteAddress) && !isForwarded && isOwnPage && isLocalName(request.headers.host ?? '');
}

function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address) || address === '::1';
}

function isLocalName(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return name === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name) || /(^|\.)localhost$/.test(name);
}
