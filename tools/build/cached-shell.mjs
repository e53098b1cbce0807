/** What the two halves call each other on the page. */
const MAKE = 'borneShell';
const CAME = 'borneShellCame';

/**
 * Cuts the shell into a classic script, which holds all of it in one function, and a small module, which calls that and
 * exports what the others import. Chromium compiles a classic script in full when the service worker puts it away, and
 * starts it from there; of a module out of Cache Storage it keeps nothing (measured: a quarter of the time from the first
 * paint to the start button).
 * @returns {import('vite').Plugin}
 */
export function cachedShell() {
  let base = '/';
  return {
    name: 'borne:cached-shell',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      base = config.base;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const shell = shellIn(bundle);
        const { script, module } = halves(shell.code, this.parse(shell.code));
        this.emitFile({ type: 'asset', fileName: scriptOf(shell), source: script });
        shell.code = module;
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        return [
          {
            tag: 'script',
            attrs: { async: true, src: `${base}${scriptOf(shellIn(bundle ?? {}))}` },
            injectTo: 'head',
          },
        ];
      },
    },
  };
}

/**
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @returns {import('vite').Rolldown.OutputChunk}
 */
function shellIn(bundle) {
  for (const part of Object.values(bundle)) if (part.type === 'chunk' && part.name === 'shell') return part;
  throw new Error('the build has no shell');
}

/** Named after the module, whose hash is of the same code. @param {{ readonly fileName: string }} shell */
const scriptOf = ({ fileName }) => fileName.replace('shell-', 'shell-script-');

/**
 * @param {string} code of the shell as a module
 * @param {ReturnType<import('vite').Rolldown.PluginContext['parse']>} program its syntax
 */
export function halves(code, { body }) {
  const imports = body.filter(({ type }) => type === 'ImportDeclaration');
  const exported = body.filter(({ type }) => type === 'ExportNamedDeclaration');
  /** @type {(node: { start: number, end: number }) => string} */
  const textOf = ({ start, end }) => code.slice(start, end);
  const taken = imports.flatMap((node) =>
    'specifiers' in node ? node.specifiers.map(({ local }) => nameOf(local)) : [],
  );
  const given = exported.flatMap((node) =>
    'specifiers' in node
      ? node.specifiers.map((each) => 'exported' in each && { local: nameOf(each.local), name: nameOf(each.exported) })
      : [],
  );
  const names = given.filter((each) => each !== false);
  const rest = body.filter((node) => !imports.includes(node) && !exported.includes(node));
  const made = names.map(({ local, name }) => `${JSON.stringify(name)}:${local}`).join(',');
  const list = taken.join(',');
  return {
    script: `"use strict";globalThis.${MAKE}=(${list})=>{${rest.map(textOf).join('\n')}\nreturn{${made}}};globalThis.${CAME}?.();`,
    module: [
      ...imports.map(textOf),
      `globalThis.${MAKE}??await new Promise(came=>{globalThis.${CAME}=came});`,
      `const shell=globalThis.${MAKE}(${list});`,
      ...names.map(({ name }, index) => `const shell${index}=shell[${JSON.stringify(name)}];`),
      `export{${names.map(({ name }, index) => `shell${index} as ${name}`).join(',')}};`,
    ].join('\n'),
  };
}

/** @param {object} node */
function nameOf(node) {
  if ('name' in node && typeof node.name === 'string') return node.name;
  throw new Error('the shell gives or takes something without a plain name');
}
