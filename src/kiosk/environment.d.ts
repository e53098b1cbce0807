/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Version of the app this bundle was built as. */
  readonly APP_VERSION: string;
}
