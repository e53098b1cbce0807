import helmet from '@fastify/helmet';
import type { SetHeadersResponse } from '@fastify/static';
import type { GatewayServer } from './routing.ts';

/** What a browser may do with a page of ours; anything not named is forbidden (P35). */
type Policy = Readonly<Record<string, readonly string[]>>;

const nothing: Policy = {
  'default-src': ["'none'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** Our own programs: their scripts, styles, pictures and API, from no other origin. */
const app: Policy = {
  ...nothing,
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['borne'],
};

/** What phones open. No script there makes a trusted type, so none can: not even one that found its way in. */
const page: Policy = { ...app, 'trusted-types': ["'none'"] };

const policies = {
  /** The kiosk prints PDFs from a frame and works in workers. */
  kiosk: {
    ...app,
    'frame-src': ['blob:'],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'media-src': ["'self'"],
  },
  publicPages: page,
  /** The page holds what the visitor told the kiosk, so it reaches no server, not even ours. */
  simulationPage: { ...page, 'connect-src': ["'none'"] },
  /** The page that reads a seal: its reader is WebAssembly, and one script address is made trusted, that of its worker. */
  verifyPage: { ...page, 'script-src': ["'self'", "'wasm-unsafe-eval'"], 'trusted-types': ['verifier'] },
  /** Pages written by the gateway: documentation and demonstration. No scripts. */
  ownPages: { ...nothing, 'style-src': ["'self'"], 'img-src': ["'self'"], 'form-action': ["'self'"] },
  data: nothing,
} as const satisfies Record<string, Policy>;

/** What an answer is, as far as its policy goes. */
export type Area = keyof typeof policies;

const policyHeader = 'content-security-policy';

const permissions = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
];

/** One page alone has a use for the camera. */
const cameraAreas: readonly Area[] = ['verifyPage'];

const permissionsHeader = 'permissions-policy';

function permissionsPolicy(area: Area): string {
  const isAllowed = (name: string): boolean => name === 'camera' && cameraAreas.includes(area);
  return [
    ...permissions.map((name) => `${name}=${isAllowed(name) ? '(self)' : '()'}`),
    'fullscreen=(self)',
    'screen-wake-lock=(self)',
  ].join(', ');
}

const yearSeconds = 31_536_000;

/**
 * The security headers of an answer that no plugin sees, by name: a test compares them with those of the others.
 *
 * @param isHttps whether `PUBLIC_URL` is.
 */
export function bareHeaders(isHttps: boolean): Readonly<Record<string, string>> {
  return {
    [policyHeader]: contentSecurityPolicy('data'),
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    [permissionsHeader]: permissionsPolicy('data'),
    'referrer-policy': 'no-referrer',
    ...(isHttps && { 'strict-transport-security': `max-age=${yearSeconds}` }),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
  };
}

/**
 * Sends the security headers with every answer, refusals and files included.
 *
 * @param isHttps whether `PUBLIC_URL` is; only then are browsers told to keep to it.
 */
export async function registerSecurityHeaders(server: GatewayServer, isHttps: boolean): Promise<void> {
  await server.register(helmet, {
    global: true,
    // By what is sent, below.
    contentSecurityPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isHttps ? { maxAge: yearSeconds, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  });
  // A file brings its own: it is judged by what it is, however its address is written.
  server.addHook('onSend', async (request, reply) => {
    if (reply.raw.hasHeader(policyHeader)) return;
    const area = areaOf(request.url);
    void reply.headers({
      [policyHeader]: contentSecurityPolicy(area),
      [permissionsHeader]: permissionsPolicy(area),
    });
  });
}

/** Gives a file that is sent the policies of its area. */
export function setFilePolicy(response: SetHeadersResponse, area: Area): void {
  response.setHeader(policyHeader, contentSecurityPolicy(area));
  response.setHeader(permissionsHeader, permissionsPolicy(area));
}

/** The policy of an area, as one header. */
function contentSecurityPolicy(area: Area): string {
  return Object.entries(policies[area] as Policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

/** What the gateway writes itself. */
function areaOf(url: string): Area {
  const path = url.replace(/[?#].*$/, '');
  return path.startsWith('/api/docs') || path.startsWith('/demonstration') ? 'ownPages' : 'data';
}
