'use server';

import { saveMenu } from '#db/menu';
import { menuSchema } from '#domain/site-forms';
import { administer } from '#lib/administer';
import type { FormState } from '#lib/form';

export async function saveMenuAction(input: unknown): Promise<FormState> {
  return administer(menuSchema, input, saveMenu);
}
