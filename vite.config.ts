import preact from '@preact/preset-vite';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { cachedShell } from './tools/build/cached-shell.mjs';
import { chunkGroups } from './tools/build/chunk-groups.mjs';
import { earlyScript } from './tools/build/early-script.mjs';
import { kioskChunks } from './tools/build/chunks.mjs';
import { signedRelease } from './tools/build/release/release-plugin.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('./package.json'), 'utf8')) as { version: string };
const givenVersion = process.env['APP_VERSION'];
const appVersion = givenVersion ?? version;
const release = signedRelease({ version: appVersion, isNumbered: givenVersion !== undefined });

/** The kiosk's app. The other programs have a `vite.config.ts` of their own in their folder. */
export default defineConfig({
  root: here('./src/kiosk'),
  publicDir: here('./public'),
  base: '/borne/',
  // Dexie's entry for bundlers is its ES5 build; the kiosk's Chromium takes the modern one, a fifth smaller.
  resolve: { alias: [{ find: /^dexie$/, replacement: here('./node_modules/dexie/dist/modern/dexie.min.mjs') }] },
  define: { 'import.meta.env.APP_VERSION': JSON.stringify(appVersion) },
  build: {
    outDir: here('./dist/kiosk'),
    emptyOutDir: true,
    target: 'chrome120',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  worker: {
    format: 'es',
    // pdf-lib declares no side effects and has none that we use: without this the whole of it comes along.
    rolldownOptions: { treeshake: { moduleSideEffects: (id: string) => !id.includes('pdf-lib') } },
  },
  server: { port: 5173, proxy: { '/api': 'http://localhost:8080', '/demonstration': 'http://localhost:8080' } },
  plugins: [
    preact(),
    earlyScript(here('./src/kiosk/early-touch.js')),
    kioskChunks(),
    cachedShell(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'service-worker',
      filename: 'service-worker.ts',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,woff2,ttf,svg,png,json,webmanifest}'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        manifestTransforms: [release.addIntegrity],
      },
      manifest: {
        id: '/borne/',
        name: 'Borne multiservice',
        short_name: 'Borne',
        lang: 'fr',
        dir: 'ltr',
        start_url: '/borne/',
        scope: '/borne/',
        display: 'fullscreen',
        background_color: '#f6f3ec',
        theme_color: '#f6f3ec',
        icons: [
          { src: 'icons/borne-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/borne-512.png', sizes: '512x512', type: 'image/png' },
        ],
      },
    }),
    release,
  ],
});
