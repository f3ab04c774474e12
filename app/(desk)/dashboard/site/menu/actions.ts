'use server';

import { saveMenu } from '#db/site/menu';
import { menuSchema } from '#domain/site/forms';
import { administer } from '#lib/account/administer';
import type { FormState } from '#lib/base/form';

export async function saveMenuAction(input: unknown): Promise<FormState> {
  return administer(menuSchema, input, saveMenu);
}
