/// <reference types="vite/types/importMeta.d.ts" />

interface ImportMetaEnv {
  /** Version of the programs built together: the kiosk's, the pages' and the gateway's. */
  readonly APP_VERSION: string;
}
