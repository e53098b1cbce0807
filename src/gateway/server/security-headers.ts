import helmet from '@fastify/helmet';
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

const policies = {
  /** The kiosk prints PDFs from a frame and works in workers. */
  kiosk: {
    ...app,
    'frame-src': ['blob:'],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'media-src': ["'self'"],
  },
  publicPages: app,
  /** The page holds what the visitor told the kiosk, so it reaches no server, not even ours. */
  simulationPage: { ...app, 'connect-src': ["'none'"] },
  /** Pages written by the gateway: documentation and demonstration. No scripts. */
  ownPages: { ...nothing, 'style-src': ["'self'"], 'img-src': ["'self'"], 'form-action': ["'self'"] },
  data: nothing,
} as const satisfies Record<string, Policy>;

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

const permissionsPolicy = [
  ...permissions.map((name) => `${name}=()`),
  'fullscreen=(self)',
  'screen-wake-lock=(self)',
].join(', ');

/**
 * Sends the security headers with every answer, refusals and files included.
 *
 * @param isHttps whether `PUBLIC_URL` is; only then are browsers told to keep to it.
 */
export async function registerSecurityHeaders(server: GatewayServer, isHttps: boolean): Promise<void> {
  await server.register(helmet, {
    global: true,
    // By address, below.
    contentSecurityPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  });
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('content-security-policy', contentSecurityPolicy(request.url));
    void reply.header('permissions-policy', permissionsPolicy);
  });
}

/** The policy for what lies at an address, as one header. */
function contentSecurityPolicy(url: string): string {
  const policy: Policy = policies[areaOf(url)];
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

function areaOf(url: string): keyof typeof policies {
  const path = url.replace(/[?#].*$/, '');
  if (path === '/borne' || path.startsWith('/borne/')) return 'kiosk';
  if (path === '/simulation') return 'simulationPage';
  if (path === '/c' || path === '/code' || path.startsWith('/pages/')) return 'publicPages';
  if (path.startsWith('/api/docs') || path.startsWith('/demonstration')) return 'ownPages';
  return 'data';
}
