// A provider of identities by oidc-provider, on a free port of this machine. It prints its issuer; the first line it is told is
// the client that it serves, from when on it answers. Further lines tell it of people. Each line is answered with one. It ends
// when nobody talks to it any more.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { Provider } from 'oidc-provider';

// What the library has to say is not what is talked about here.
console.info = console.log = console.warn = console.error;

const people = new Map();
let serve = (request, response) => response.writeHead(503).end();
const server = createServer((request, response) => serve(request, response)).listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;
say({ issuer });

for await (const line of createInterface({ input: process.stdin })) {
  const told = JSON.parse(line);
  if (told.client !== undefined) serve = serving(told.client);
  if (told.person !== undefined) people.set(told.person.sub, told.person);
  say({});
}
process.exit(0);

function say(what) {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}

/** `origin` is where the client is; `beforehand` whether it must say beforehand what it will ask; `plainIdToken` whether claims are told by userinfo only. */
function serving({ origin, beforehand = false, plainIdToken = false }) {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'monitoring',
        client_secret: 'a-secret-of-the-tests',
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${origin}/api/session/oidc/callback`],
        post_logout_redirect_uris: [`${origin}/`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups', 'regions'] },
    conformIdTokenClaims: plainIdToken,
    cookies: { keys: ['a-key-of-the-tests'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: beforehand, requirePushedAuthorizationRequests: beforehand },
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => people.get(sub) ?? { sub } }),
    // Everybody consents.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const protocol = provider.callback();
  return (request, response) =>
    request.url.startsWith('/interaction/') ? void interact(provider, request, response) : protocol(request, response);
}

async function interact(provider, request, response) {
  if (request.method === 'GET') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(`<!doctype html>
<html lang="en"><head><title>The provider</title></head><body><main><h1>The provider</h1>
<form method="post" action="${request.url}"><label>Subject <input name="subject"></label>
<button name="what" value="enter">Let me in</button> <button name="what" value="refuse">Rather not</button></form>
</main></body></html>`);
    return;
  }
  let body = '';
  for await (const part of request) body += part;
  const form = new URLSearchParams(body);
  await provider.interactionFinished(
    request,
    response,
    form.get('what') === 'refuse' ? { error: 'access_denied' } : { login: { accountId: form.get('subject') } },
    { mergeWithLastSubmission: false },
  );
}
