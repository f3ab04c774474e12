'use server';

import { changeSite } from '#db/site/site-commands';
import { siteSchema } from '#domain/site/forms';
import { administer } from '#lib/account/administer';
import type { FormState } from '#lib/base/form';

export async function saveSiteAction(input: unknown): Promise<FormState> {
  return administer(siteSchema, input, changeSite);
}
