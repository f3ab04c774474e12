'use server';

import { addCategory, changeCategory, moveCategory, removeCategory } from '#db/site/category-commands';
import { categorySchema, newCategorySchema, placeSchema, subjectSchema } from '#domain/site/forms';
import { administer } from '#lib/account/administer';
import type { FormState } from '#lib/base/form';

export async function addCategoryAction(input: unknown): Promise<FormState> {
  return administer(newCategorySchema, input, addCategory);
}

export async function changeCategoryAction(input: unknown): Promise<FormState> {
  return administer(categorySchema, input, changeCategory);
}

export async function moveCategoryAction(input: unknown): Promise<FormState> {
  return administer(placeSchema, input, moveCategory);
}

export async function removeCategoryAction(input: unknown): Promise<FormState> {
  return administer(subjectSchema, input, removeCategory);
}
