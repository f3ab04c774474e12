import type { CategoryChoice } from '#components/desk/site/category-options';
import type { Manuscript } from '#domain/article/manuscript';

export function fieldWords(field: keyof Manuscript, manuscript: Manuscript, categories: CategoryChoice[]): string {
  if (field === 'categoryId') return categories.find(({ id }) => id === manuscript.categoryId)?.name ?? '';
  const value = manuscript[field];
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
