import { jsonLanguage } from '@codemirror/lang-json';

type SyntaxNode = ReturnType<typeof jsonLanguage.parser.parse>['topNode'];

/** A place in a text. */
export interface Range {
  from: number;
  to: number;
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
