'use server';

import { changeSite } from '#db/site-commands';
import { siteSchema } from '#domain/site-forms';
import { administer } from '#lib/administer';
import type { FormState } from '#lib/form';

export async function saveSiteAction(input: unknown): Promise<FormState> {
  return administer(siteSchema, input, changeSite);
}
