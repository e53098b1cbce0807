interface ImportMeta {
  readonly env: { readonly APP_VERSION: string };
}
