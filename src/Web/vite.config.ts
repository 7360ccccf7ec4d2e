import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The Gateway that the development server asks, and a token for it. Neither is part of what is built.
const gateway = process.env.MONITORING_URL ?? 'http://127.0.0.1:8080';
const token = process.env.MONITORING_TOKEN;
const proxied = {
  target: gateway,
  changeOrigin: true,
  ...(token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } }),
};

export default defineConfig({
  plugins: [react()],
  server: { host: '127.0.0.1', proxy: { '/api': proxied, '/dev/clock': proxied } },
  build: {
    outDir: process.env.MONITORING_WEB_OUT ?? 'dist',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    // The policy of the page allows no data: scripts, and small files are as quick on their own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test-setup.ts'],
    // Machines that run these are often busy with something else.
    testTimeout: 60_000,
  },
});
