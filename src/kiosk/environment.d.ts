/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Version of the app this bundle was built as. */
  readonly APP_VERSION: string;
  /** Ed25519 keys whose releases this build takes after itself; given by the build, absent in development. */
  readonly RELEASE_KEYS: readonly string[];
}
