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
