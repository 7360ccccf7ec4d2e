// Reads {"secret", "headers", "body"} from standard input and verifies it as a receiver would; prints the event's id.
"use strict";

const { Webhook } = require("standardwebhooks");

const { secret, headers, body } = JSON.parse(require("fs").readFileSync(0, "utf8"));
try {
  console.log(new Webhook(secret).verify(body, headers).id);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
