/** A network that says nothing for so long counts as none. */
const PATIENCE_MS = 5_000;

/**
 * The page as the gateway has it now, else as it was kept: a newer one is seen at once, and one whose gateway is down or far
 * away still opens.
 */
export async function answerPage(
  load: (signal: AbortSignal) => Promise<Response>,
  keptPage: () => Promise<Response | undefined>,
): Promise<Response> {
  const now = await load(AbortSignal.timeout(PATIENCE_MS)).catch(() => undefined);
  if (now?.ok) return now;
  return (await keptPage()) ?? now ?? Response.error();
}
