/** The shape of the Chinese texts: the English ones must have every key of it and no other. */
export type Mirror<T> = { [K in keyof T]: T[K] extends string ? string : Mirror<T[K]> };
