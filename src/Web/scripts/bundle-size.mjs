// What the browser must load before the first page shows, compressed. Beyond the bound the build fails.
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';

const allowed = 350 * 1000;
const folder = new URL(
  `file://${process.env.MONITORING_WEB_OUT ?? new URL('../dist', import.meta.url).pathname}/`,
);
const manifest = JSON.parse(await readFile(new URL('manifest.json', folder), 'utf8'));

// The entry, the start page and one language: each with everything that it imports statically.
const roots = ['index.html', 'src/pages/watch/WatchPage.tsx', 'src/i18n/zh.ts'];
const files = new Set();
const visit = (key) => {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`The manifest does not have ${key}.`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const next of chunk.imports ?? []) visit(next);
};
roots.forEach(visit);

let bytes = 0;
for (const file of files) bytes += gzipSync(await readFile(new URL(file, folder)), { level: 9 }).length;
console.log(`The first page loads ${(bytes / 1000).toFixed(1)} kB compressed in ${files.size} files.`);
if (bytes > allowed) {
  console.error(
    `That is more than the ${allowed / 1000} kB allowed. Load what the first page does not need lazily.`,
  );
  process.exit(1);
}
