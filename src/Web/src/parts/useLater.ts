import { useEffect, useState } from 'react';

/** A value that follows once it has rested for so many milliseconds: for what is asked of the server while somebody types. */
export function useLater<T>(value: T, milliseconds: number): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return later;
}
