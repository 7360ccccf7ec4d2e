import { describe, expect, it } from 'vitest';

const files = import.meta.glob<object>(['./{zh,en}.ts', '../session/texts.*.ts', '../pages/*/texts.*.ts'], {
  eager: true,
  import: 'default',
});

function leaves(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : leaves(value as object, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+/g) ?? [])].sort();

describe('the texts in Chinese and English', () => {
  const chinese = Object.entries(files).filter(([path]) => path.includes('zh.ts'));

  it.each(chinese)('of %s have the same keys and placeholders', (path, zh) => {
    const en = new Map(leaves(files[path.replace('zh.ts', 'en.ts')] ?? {}));
    expect([...en.keys()].sort()).toEqual(
      leaves(zh)
        .map(([key]) => key)
        .sort(),
    );
    for (const [key, text] of leaves(zh)) {
      expect(text, key).not.toBe('');
      expect(placeholders(en.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });
});
