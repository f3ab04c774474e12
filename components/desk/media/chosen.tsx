import type { PickedMedia } from '#domain/media/media';

/** `upload`: its number, where it was just uploaded. */
export type Chosen = { item: PickedMedia; upload?: number };

export function itemsOf(chosen: Chosen[]): PickedMedia[] {
  return chosen.map(({ item }) => item);
}

export function toggle(chosen: Chosen[], item: PickedMedia): Chosen[] {
  const others = chosen.filter((one) => one.item.id !== item.id);
  return others.length < chosen.length ? others : [...chosen, { item }];
}

/** Before those that were given after it, whichever was stored first. */
export function withUploaded(chosen: Chosen[], added: Required<Chosen>): Chosen[] {
  if (chosen.some(({ item }) => item.id === added.item.id)) return chosen;
  const next = chosen.findIndex(({ upload }) => upload !== undefined && upload > added.upload);
  return next < 0 ? [...chosen, added] : chosen.toSpliced(next, 0, added);
}
