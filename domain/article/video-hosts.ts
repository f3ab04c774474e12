/** Where videos of other sites may be shown from within a page. */
export const VIDEO_HOSTS = ['youtube', 'vimeo'] as const;
