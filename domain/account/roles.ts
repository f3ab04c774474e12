/** Who works at the desk: phóng viên, biên tập viên, thư ký, quản trị. */
export const ROLES = ['reporter', 'editor', 'secretary', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts; `categoryIds` limits them to these categories and all below, null to none. */
export type Actor = {
  id: number;
  name: string;
  role: Role;
  categoryIds: number[] | null;
};
