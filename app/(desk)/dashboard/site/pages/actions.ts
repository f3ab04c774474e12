'use server';

import { addPage, changePage, orderPages, removePage } from '#db/site/page-commands';
import { newPageSchema, pageOrderSchema, pageSchema, subjectSchema } from '#domain/site/forms';
import { administer } from '#lib/account/administer';
import type { FormState } from '#lib/base/form';

export async function addPageAction(input: unknown): Promise<FormState> {
  return administer(newPageSchema, input, addPage);
}

export async function changePageAction(input: unknown): Promise<FormState> {
  return administer(pageSchema, input, changePage);
}

export async function orderPagesAction(input: unknown): Promise<FormState> {
  return administer(pageOrderSchema, input, orderPages);
}

export async function removePageAction(input: unknown): Promise<FormState> {
  return administer(subjectSchema, input, removePage);
}
