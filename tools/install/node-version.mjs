import { Stop } from '../support/command.mjs';

const [neededMajor, neededMinor] = [20, 19];

/** @throws {Stop} when this Node is too old for what we install */
export function ensureNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  throw new Stop(
    `This is Node ${version}: Node ${neededMajor}.${neededMinor} or newer is needed (https://nodejs.org/en/download).`,
  );
}
