import { runInNewContext } from 'node:vm';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { halves } from './cached-shell.mjs';

const shell = [
  'const deps=["assets/visit.js"];import{n as e,t}from"./runtime.js";import"./style.js";',
  'let sum=e+t;function twice(){return 2*sum}export{sum as $,twice as a};',
].join('');

test('the shell is a classic script that makes what its module gives', () => {
  const { script, module } = halves(shell, parseAst(shell));
  const page: { borneShell?: (one: number, other: number) => { $: number; a: () => number } } = {};
  runInNewContext(script, page);
  const made = page.borneShell?.(20, 1);
  expect(made?.$).toBe(21);
  expect(made?.a()).toBe(42);
  expect(module).toContain('import{n as e,t}from"./runtime.js"');
  expect(module).toContain('import"./style.js"');
  expect(module).toContain('globalThis.borneShell(e,t)');
  expect(module).toContain('as $,');
  expect(module).not.toContain('twice(');
});

test('the module waits for a script that comes later', () => {
  const { script, module } = halves(shell, parseAst(shell));
  let came = false;
  runInNewContext(script, { borneShellCame: () => (came = true) });
  expect(came).toBe(true);
  expect(module).toContain('await new Promise(came=>{globalThis.borneShellCame=came})');
});

test('what is given without a name of its own is refused', () => {
  const other = 'const a=1;export{a as "not a name"};';
  expect(() => halves(other, parseAst(other))).toThrow('without a plain name');
});
