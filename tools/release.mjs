import { createReleaseKey, publicKeyText, readReleaseKey } from './build/release/release-key.mjs';
import { signRelease } from './build/release/sign-release.mjs';
import { runCommand, Stop } from './support/command.mjs';

const usage = `Releases of the kiosk. Commands:
  create-key <file>    makes a release key, once; keep it away from the gateway
  public-key <file>    shows its public key, for RELEASE_PUBLIC_KEYS
  sign [folder]        signs a build (dist/kiosk) with RELEASE_KEY_FILE`;

/** @param {string | undefined} file */
function requireFile(file) {
  if (!file) throw new Stop(usage);
  return file;
}

await runCommand(async () => {
  const [command, parameter] = process.argv.slice(2);
  if (command === 'create-key') {
    console.log(`Public key: ${createReleaseKey(requireFile(parameter))}`);
  } else if (command === 'public-key') {
    console.log(publicKeyText(readReleaseKey(requireFile(parameter))));
  } else if (command === 'sign') {
    const file = process.env['RELEASE_KEY_FILE'];
    if (!file) throw new Stop('Set RELEASE_KEY_FILE to the file of the release key.');
    const { version, files } = signRelease(parameter ?? 'dist/kiosk', readReleaseKey(file));
    console.log(`Signed: version ${version}, ${files.length} files.`);
  } else {
    throw new Stop(usage);
  }
});
