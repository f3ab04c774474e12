export const ARTICLE_STATUSES = ['draft', 'in_review', 'published', 'retracted'] as const;

/** Who works at the desk: phóng viên, biên tập viên, thư ký, quản trị. */
export const ROLES = ['reporter', 'editor', 'secretary', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
