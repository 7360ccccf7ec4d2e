import { jsonLanguage } from '@codemirror/lang-json';

type SyntaxNode = ReturnType<typeof jsonLanguage.parser.parse>['topNode'];

/** A place in a text. */
export interface Range {
  from: number;
  to: number;
}

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON over several lines. Works on the text, so that numbers, order and repeated names stay as they were sent; other texts stay as they are. */
export function indented(text: string): string {
  if (!isJson(text)) return text;
  let depth = 0;
  let result = '';
  const line = () => `\n${'  '.repeat(depth)}`;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{[]\s*[}\]]|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    if (token === '{' || token === '[') {
      depth++;
      result += token + line();
    } else if (token === '}' || token === ']') {
      depth--;
      result += line() + token;
    } else if (token === ',') result += token + line();
    else if (token === ':') result += ': ';
    else result += /^[{[]/.test(token) ? token.replace(/\s+/, '') : token;
  }
  return result;
}

function steps(field: string): (string | number)[] {
  return [...field.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) =>
    index === undefined ? name : Number(index),
  );
}

/**
 * Where the field that an error names (as `data.results[0].item`) stands in a JSON text. Of one that is missing, the name of
 * what it is missing in. Nothing when not even that is there.
 */
export function fieldRange(text: string, field: string): Range | undefined {
  let node: SyntaxNode | null = jsonLanguage.parser.parse(text).topNode.firstChild;
  let found: Range | undefined;
  for (const step of steps(field)) {
    if (node?.name === 'Object' && typeof step === 'string') {
      const property: SyntaxNode | undefined = node.getChildren('Property').find((candidate) => {
        const name = candidate.getChild('PropertyName');
        return name !== null && text.slice(name.from + 1, name.to - 1) === step;
      });
      if (property === undefined) return found ?? { from: node.from, to: node.from + 1 };
      const name = property.getChild('PropertyName');
      if (name !== null) found = { from: name.from, to: name.to };
      node = property.lastChild;
    } else if (node?.name === 'Array' && typeof step === 'number') {
      const values: SyntaxNode[] = [];
      for (let child = node.firstChild; child !== null; child = child.nextSibling)
        if (!['[', ']', ','].includes(child.name)) values.push(child);
      const value = values[step];
      if (value === undefined) return found;
      found = { from: value.from, to: value.to };
      node = value;
    } else return found;
  }
  return found;
}
