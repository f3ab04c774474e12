'use server';

import { saveWebLinks } from '#db/site/web-links';
import { webLinksSchema } from '#domain/site/forms';
import { administer } from '#lib/account/administer';
import type { FormState } from '#lib/base/form';

export async function saveWebLinksAction(input: unknown): Promise<FormState> {
  return administer(webLinksSchema, input, saveWebLinks);
}
