'use server';

import { saveWebLinks } from '#db/web-links';
import { webLinksSchema } from '#domain/site-forms';
import { administer } from '#lib/administer';
import type { FormState } from '#lib/form';

export async function saveWebLinksAction(input: unknown): Promise<FormState> {
  return administer(webLinksSchema, input, saveWebLinks);
}
