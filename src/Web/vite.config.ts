import react from '@vitejs/plugin-react';
import type { Connect, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// The Gateway that the development server asks, and a token for it. Neither is part of what is built.
const gateway = process.env.MONITORING_URL ?? 'http://127.0.0.1:8080';
const token = process.env.MONITORING_TOKEN;
const proxied = {
  target: gateway,
  changeOrigin: true,
  ...(token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } }),
};

// With a token there is no session to sign in to: the development server says who the token makes you.
const answerSession: Connect.NextHandleFunction = (request, response, next) => {
  if (token === undefined || request.method !== 'GET' || request.url !== '/api/session') {
    next();
    return;
  }
  void fetch(new URL('/api/me', gateway), { headers: proxied.headers ?? {} })
    .then(async (answer) => {
      const me = (await answer.json()) as { token: string; name: string };
      const session = { ...me, account: me.token, displayName: me.name, session: 'development' };
      response.setHeader('Content-Type', 'application/json');
      response.end(
        JSON.stringify({
          signedIn: answer.ok,
          methods: [{ kind: 'password' }],
          passwordRules: { minLength: 12, maxLength: 256 },
          ...(answer.ok
            ? { ...session, csrfToken: 'development', mustChangePassword: false, method: 'password' }
            : {}),
        }),
      );
    })
    .catch(next);
};
const tokenSession: Plugin = {
  name: 'token-session',
  configureServer: (server) => void server.middlewares.use(answerSession),
  configurePreviewServer: (server) => void server.middlewares.use(answerSession),
};

export default defineConfig({
  plugins: [react(), tokenSession],
  html: { cspNonce: '__CSP_NONCE__' },
  server: { host: '127.0.0.1', proxy: { '/api': proxied, '/dev/clock': proxied } },
  preview: { host: '127.0.0.1', proxy: { '/api': proxied, '/dev/clock': proxied } },
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
