// The service worker: the shell and the page of visits open without a network. The build writes in what they are made of
// (scripts/service-worker.mjs). No answer of the API passes through here; what was read for work without a network is kept by
// the page itself, in IndexedDB.
const files = __FILES__;
const version = '__VERSION__';

const shell = `shell-${version}`;
// Parts of other pages, as they are first used. Their names carry a hash, so that they hold for ever.
const parts = 'parts';
const patience = 5000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(shell);
      // Past the browser's own cache, or a new version could keep a page of the old one.
      await cache.addAll(
        files.map((file) => new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'reload' })),
      );
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== shell) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (request.mode === 'navigate' && isPage(url.pathname)) event.respondWith(newest(request, '/'));
  else if (files.includes(url.pathname)) event.respondWith(newest(request, url.pathname));
});

// As the Gateway has it: these are its own, and names with an ending are files.
function isPage(path) {
  return !/^\/(api|dev|docs|openapi|asyncapi|health|metrics)(\/|$)/.test(path) && !/\.[^/]*$/.test(path);
}

async function asset(request) {
  // What an asset is depends on nothing but its name, whatever a server in between says that it varies by.
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(parts)).put(request, answer.clone());
  return answer;
}

// The server's, so that a new version shows at once; the kept one when there is no answer, or none in good time.
async function newest(request, path) {
  const kept = await (await caches.open(shell)).match(path, { ignoreVary: true });
  if (kept === undefined) return fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, patience, kept));
  return Promise.race([fetch(request).catch(() => kept), late]);
}
