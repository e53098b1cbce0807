import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { ensureDependencies } from './install/ensure-dependencies.mjs';
import { loadTypeScript } from './simulate/load-typescript.mjs';
import { runCommand } from './support/command.mjs';

/** Exit code of input that cannot be read. */
const BAD_INPUT = 2;

const usage = 'Name a file of cases, or write them to standard input: npm run --silent simulate -- <file.json>';

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

await runCommand(async () => {
  await ensureDependencies({ log: console.error });
  const input = await readInput(process.argv[2] ?? '-');
  if ('problem' in input) {
    console.error(input.problem);
    return BAD_INPUT;
  }
  const { simulateText } = await loadTypeScript('tools/simulate/simulate-text.ts');
  const simulation = simulateText(input.text);
  if (!simulation.ok) {
    console.error(simulation.problems.join('\n'));
    return BAD_INPUT;
  }
  for (const field of simulation.ignored) console.error(`${field}: not read by any rule`);
  process.stdout.write(`${JSON.stringify(simulation.results, null, 1)}\n`);
});
