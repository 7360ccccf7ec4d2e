// Writes sw.js with the names of what the shell and the page of visits are made of, in both languages, and a version that changes
// with any of it.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

const folder = new URL(
  `file://${process.env.MONITORING_WEB_OUT ?? new URL('../dist', import.meta.url).pathname}/`,
);
const manifest = JSON.parse(await readFile(new URL('manifest.json', folder), 'utf8'));

const roots = [
  'index.html',
  'src/pages/watch/WatchPage.tsx',
  'src/pages/visit/VisitPage.tsx',
  'src/pages/visit/QueuePage.tsx',
  'src/offline/OutboxNotice.tsx',
  'src/offline/store.ts',
  ...['src/i18n/', 'src/session/texts.', 'src/pages/watch/texts.', 'src/pages/visit/texts.'].flatMap(
    (start) => [`${start}zh.ts`, `${start}en.ts`],
  ),
];
const assets = new Set();
const seen = new Set();
const visit = (key) => {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`The manifest does not have ${key}.`);
  if (seen.has(key)) return;
  seen.add(key);
  for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) assets.add(`/${file}`);
  for (const next of chunk.imports ?? []) visit(next);
};
roots.forEach(visit);

const plain = ['/theme.js', '/icon.svg'];
const hash = createHash('sha256');
// The names of assets carry the hash of what is in them.
for (const name of [...assets].sort()) hash.update(`${name}\0`);
for (const name of ['/index.html', ...plain])
  hash.update(await readFile(new URL(`.${name}`, folder))).update('\0');
const template = await readFile(new URL('./sw.js', import.meta.url), 'utf8');
hash.update(template);

await writeFile(
  new URL('sw.js', folder),
  template
    .replace('__FILES__', JSON.stringify(['/', ...plain, ...[...assets].sort()]))
    .replace('__VERSION__', hash.digest('hex').slice(0, 16)),
);
console.log(`Kept for work without a network: ${assets.size + plain.length + 1} files.`);
