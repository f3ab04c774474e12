/** Phóng viên, biên tập viên, thư ký, quản trị. */
export const ROLES = ['reporter', 'editor', 'secretary', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** `categoryIds` limits the actor to these categories and all below; null means no limit. */
export type Actor = {
  id: number;
  name: string;
  role: Role;
  categoryIds: number[] | null;
};
