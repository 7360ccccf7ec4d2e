// Reads {"url", "token", "mode", "events"} from standard input and sends each event as the CloudEvents library does;
// prints the answers as [{"status", "body"}].
"use strict";

const { CloudEvent, HTTP, Mode, emitterFor } = require("cloudevents");

const { url, token, mode, events } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const authorization = { authorization: `Bearer ${token}` };

async function post(message) {
  const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
  const answer = await fetch(url, { method: "POST", headers: { ...message.headers, ...authorization }, body });
  return { status: answer.status, body: await answer.json() };
}

const send = {
  structured: (event) => post(HTTP.structured(event)),
  binary: (event) => post(HTTP.binary(event)),
  emitter: emitterFor(post, { mode: Mode.STRUCTURED }),
}[mode];

// The library reads batches and writes none; each event of ours is written by it all the same.
function batch(all) {
  return post({ headers: { "content-type": "application/cloudevents-batch+json" }, body: JSON.stringify(all) });
}

(async () => {
  const all = events.map((event) => new CloudEvent(event));
  const answers = [];
  if (mode === "batch") {
    answers.push(await batch(all));
  } else {
    for (const event of all) {
      answers.push(await send(event));
    }
  }
  console.log(JSON.stringify(answers));
})();
