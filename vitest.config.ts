import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  test: {
    include: ['{src,machines,kiosk-config,tools}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
  },
});
