/** How a category's pages show its articles. */
export const CATEGORY_LOOKS = ['cards', 'table'] as const;
export type CategoryLook = (typeof CATEGORY_LOOKS)[number];
