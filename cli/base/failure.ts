/** Something an operator can put right; told in one line, without a stack. */
export class Failure extends Error {}
