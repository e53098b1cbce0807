import type { FastifyRequest } from 'fastify';
import type { Configuration } from '../server/configuration.ts';

/** Headers by which proxies, balancers and content networks say for whom they ask. */
const forwardingHeaders = [
  'cdn-loop',
  'cf-connecting-ip',
  'cf-ray',
  'client-ip',
  'fastly-client-ip',
  'forwarded',
  'forwarded-for',
  'true-client-ip',
  'via',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-envoy-external-address',
  'x-real-ip',
  'x-remote-addr',
  'x-remote-ip',
];
const forwardingPrefix = /^x-(forwarded|original|appengine|azure|amzn)/;

/**
 * Whether a request comes from this very machine: its socket's address is a loopback one, nothing says that it was
 * forwarded, it was sent to a local name and by a local page (a page of elsewhere that rebinds its name is refused).
 * Behind a proxy nothing is local: one that adds no header and writes its own Host would make everybody local.
 */
export function isLocalRequest(
  request: FastifyRequest,
  configuration: Pick<Configuration, 'publicUrl' | 'trustedProxies'>,
): boolean {
  const { headers, raw } = request;
  if (hasProxyInFront(configuration)) return false;
  const isForwarded = Object.keys(headers).some(
    (header) => forwardingHeaders.includes(header) || forwardingPrefix.test(header),
  );
  // Browsers and tools speak 1.1; older proxies ask in 1.0.
  if (isForwarded || raw.httpVersion === '1.0') return false;
  const site = headers['sec-fetch-site'];
  const isOwnPage = site === undefined || site === 'same-origin' || site === 'none';
  return (
    isLoopback(raw.socket.remoteAddress ?? '') &&
    isOwnPage &&
    isLocalName(headers.host ?? '') &&
    isLocalOrigin(headers.origin)
  );
}

/** The gateway itself speaks plain HTTP, so an address with https is that of a proxy. */
function hasProxyInFront({ publicUrl, trustedProxies }: Pick<Configuration, 'publicUrl' | 'trustedProxies'>): boolean {
  return publicUrl.startsWith('https:') || trustedProxies.length > 0;
}

function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address) || address === '::1';
}

function isLocalName(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return name === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name) || /(^|\.)localhost$/.test(name);
}

/** A proxy rewrites Host; the page's own origin it hands on. A tool sends none. */
function isLocalOrigin(origin: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && isLocalName(new URL(origin).host);
}
