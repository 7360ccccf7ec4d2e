// Lays a copy compressed by brotli and by gzip beside each file that gains by it; the Gateway sends what the browser takes.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = process.env.MONITORING_WEB_OUT ?? new URL('../dist', import.meta.url).pathname;
// The page itself is another one each time: the Gateway writes a nonce into it.
for (const name of await readdir(folder, { recursive: true })) {
  if (!/\.(js|css|svg)$/.test(name)) continue;
  const bytes = await readFile(join(folder, name));
  if (bytes.length < 1000) continue;
  await writeFile(
    join(folder, `${name}.br`),
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );
  await writeFile(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}
