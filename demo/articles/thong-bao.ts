import type { DemoArticle } from '#demo/article';

export const notices: DemoArticle[] = [];
