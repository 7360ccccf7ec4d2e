import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

it('a page that opens shows the time of the system at once, as it was kept, and not that of the browser', async () => {
  const ahead = -4 * 365 * 86_400_000;
  localStorage.setItem('clock-ahead', String(ahead));
  vi.resetModules();
  const { useNow } = await import('./clock');
  const { result } = renderHook(() => useNow());
  expect(Math.abs(result.current - (Date.now() + ahead))).toBeLessThan(60_000);
  localStorage.removeItem('clock-ahead');
});
