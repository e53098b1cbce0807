import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * Puts one small classic script before the app's module, as a hashed file of its own: Vite bundles modules only, and a
 * page of ours has no inline script (P35).
 * @param {string} file
 * @returns {import('vite').Plugin}
 */
export function earlyScript(file) {
  const name = basename(file);
  let base = '/';
  return {
    name: 'borne:early-script',
    configResolved(config) {
      base = config.base;
    },
    buildStart() {
      if (!this.meta.watchMode) this.emitFile({ type: 'asset', name, source: readFileSync(file, 'utf8') });
    },
    transformIndexHtml(_html, { bundle }) {
      const emitted = Object.values(bundle ?? {}).find((part) => part.type === 'asset' && part.names.includes(name));
      return [
        { tag: 'script', attrs: { async: true, src: `${base}${emitted?.fileName ?? name}` }, injectTo: 'head-prepend' },
      ];
    },
  };
}
