// @ts-check

/**
 * How Node is started for the gateway. What it holds is below 60 MB; left alone V8 first grows its heap to a quarter
 * of a gigabyte before it looks for what may go. docs/exploitation.md says the same for production.
 */
export const gatewayNodeOptions = ['--max-semi-space-size=8', '--max-old-space-size=192'];
