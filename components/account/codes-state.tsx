import type { FormState } from '#lib/base/form';

export type CodesState = FormState & { codes?: string[] };
export type CodesAction = (state: CodesState, form: FormData) => Promise<CodesState>;
