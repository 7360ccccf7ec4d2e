import { describe, expect, it } from 'vitest';
import { changes } from './changes';

describe('what an edit sends', () => {
  const before = { name: { zh: '甲', en: 'A' }, level: 'district', posts: [{ code: 'duty' }] };

  it('is only what differs', () => {
    expect(changes(before, { ...before, level: 'city' })).toEqual({ level: 'city' });
    expect(changes<typeof before>(before, { ...before, posts: [] })).toEqual({ posts: [] });
    expect(changes(before, { ...before, name: { zh: '甲', en: 'A' } })).toEqual({});
  });

  it('leaves out what is empty', () => {
    expect(changes<typeof before>(before, { ...before, level: '' })).toEqual({});
  });
});
