// Writes src/api/schema.d.ts from the API document of a running Gateway: MONITORING_URL=http://127.0.0.1:8080 npm run api
import { writeFile } from 'node:fs/promises';
import openapi, { astToString } from 'openapi-typescript';

const url = process.env.MONITORING_URL;
if (!url) {
  console.error('Set MONITORING_URL to the address of a running Gateway, such as http://127.0.0.1:8080.');
  process.exit(2);
}
const ast = await openapi(new URL('/openapi/v1.json', url));
const head = "// Written by `npm run api` from the Gateway's API document. Do not edit.\n\n";
await writeFile(new URL('../src/api/schema.d.ts', import.meta.url), head + astToString(ast));
