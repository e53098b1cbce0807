import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './install/ensure-dependencies.mjs';
import { loadTypeScript } from './simulate/load-typescript.mjs';
import { runCommand } from './support/command.mjs';

/** Exit code of input that cannot be read. */
const BAD_INPUT = 2;

const usage =
  'Name a file of cases, or write them to standard input: npm run --silent simulate -- [--reading law|reference] <file.json>';

/**
 * The text of the file named, or of standard input without a name or with « - ».
 * @param {string} file
 * @returns {Promise<{ text: string } | { problem: string }>}
 */
async function readInput(file) {
  if (file === '-') return process.stdin.isTTY ? { problem: usage } : { text: await text(process.stdin) };
  try {
    return { text: await readFile(file, 'utf8') };
  } catch {
    return { problem: `${file}: cannot be read` };
  }
}

/** @returns {{ file: string, reading: 'law' | 'reference' } | undefined} undefined: the arguments are wrong */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { reading: { type: 'string' } } });
    const { reading = 'reference' } = values;
    if (reading !== 'law' && reading !== 'reference') return undefined;
    return { file: positionals[0] ?? '-', reading };
  } catch {
    return undefined;
  }
}

await runCommand(async () => {
  await ensureDependencies({ to: 'stderr' });
  const wanted = readArguments();
  const input = wanted ? await readInput(wanted.file) : { problem: usage };
  if ('problem' in input) {
    console.error(input.problem);
    return BAD_INPUT;
  }
  const { simulateText } = await loadTypeScript('tools/simulate/simulate-text.ts');
  const simulation = simulateText(input.text, wanted?.reading);
  if (!simulation.ok) {
    console.error(simulation.problems.join('\n'));
    return BAD_INPUT;
  }
  process.stdout.write(`${JSON.stringify(simulation.results, null, 1)}\n`);
});
