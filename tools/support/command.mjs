/** What stops a command on purpose: its message is a plain sentence for who typed it, without a stack. */
export class Stop extends Error {}

/**
 * Runs the main function of a command. A `Stop` prints its sentence, anything else its stack; both end with code 1.
 * @param {() => Promise<number | void>} main gives the exit code, 0 when it gives nothing
 */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
