/** The fields that differ from what was read; what was left empty is not named, for empty stands for "as it was". */
export function changes<T extends object>(before: Partial<T>, after: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) =>
        value !== undefined &&
        value !== '' &&
        JSON.stringify(value) !== JSON.stringify(before[key as keyof T]),
    ),
  ) as Partial<T>;
}
