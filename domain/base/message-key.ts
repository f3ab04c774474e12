/** For catalogue keys built at run time, which the types cannot check. */
export const keyOf = (key: string) => key as never;
