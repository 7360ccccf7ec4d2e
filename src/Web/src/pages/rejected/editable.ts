import type { Schemas } from '../../api/client';
import { indented, isJson } from './jsonText';

type Detail = Schemas['ParkedDetail'];

/** A parked message as something that can be corrected: always one whole event, whatever mode it came in. */
export interface Editable {
  text: string;
  /** It came with its attributes in headers, and was put together. */
  binary: boolean;
}

const attribute = /^cloudEvents[:_](.+)$/i;

/** The text to correct; nothing when the body is no text. */
export function editable(detail: Detail): Editable | undefined {
  const { body, headers } = detail;
  if (body === undefined) return undefined;
  const attributes = Object.entries(headers).flatMap(([name, value]) => {
    const [, attributeName] = attribute.exec(name) ?? [];
    return attributeName === undefined ? [] : [[attributeName.toLowerCase(), value] as const];
  });
  const binary = attributes.some(([name]) => name === 'specversion');
  if (!binary) return { text: indented(body), binary };
  const members = attributes.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  // A body that is no JSON is kept as a text, so that nothing of it is lost and the rest can be read.
  members.push(`"data":${isJson(body) ? body : JSON.stringify(body)}`);
  return { text: indented(`{${members.join(',')}}`), binary };
}
