/** What this browser keeps for an account: it lives where nobody else signs in, and may be lost. */
export function readKept<T>(
  name: string,
  account: string,
  otherwise: T,
  is: (value: unknown) => value is T,
): T {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(`${name}/${account}`) ?? 'null');
    return is(value) ? value : otherwise;
  } catch {
    return otherwise;
  }
}

export function keep(name: string, account: string, value: unknown): void {
  try {
    localStorage.setItem(`${name}/${account}`, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing has it until the page is closed.
  }
}
