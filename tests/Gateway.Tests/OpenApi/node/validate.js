// Validates values against the schemas of API documents, by JSON Schema 2020-12. Reads a line {"document", "add"} for each
// document, and a line {"document", "pointer", "value"} for each value; answers the latter with a line: "" or what is wrong.
"use strict";

const Ajv = require("ajv/dist/2020");
const formats = require("ajv-formats");

// A document is no schema by itself, so words that belong to OpenAPI are passed over.
const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);

function validate({ document, pointer, value }) {
  const schema = `${document}#${pointer}`;
  const check = ajv.getSchema(schema) ?? ajv.compile({ $ref: schema });
  return check(value) ? "" : ajv.errorsText(check.errors, { dataVar: "value" });
}

require("readline")
  .createInterface({ input: process.stdin })
  .on("line", (line) => {
    const asked = JSON.parse(line);
    if (asked.add) {
      ajv.addSchema(asked.add, asked.document);
    } else {
      console.log(JSON.stringify(validate(asked)));
    }
  });
