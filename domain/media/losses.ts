/**
 * What a picture's renditions lack of its original, as the editor is told: frames of an animation, pages after the
 * first, the end of a broken-off file, the range of an HDR picture, colours that could not be converted.
 */
export const PICTURE_LOSSES = ['frames', 'pages', 'end', 'range', 'colours'] as const;
export type PictureLoss = (typeof PICTURE_LOSSES)[number];
