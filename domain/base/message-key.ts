/**
 * A key of the catalogue that is put together from what is known only at run time, such as the name of a field: the types
 * take it as it is. All other keys they prove.
 */
export const keyOf = (key: string) => key as never;
