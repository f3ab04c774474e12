import type { Kind } from '#server/settings/schema/kinds';

export type Environment = Readonly<Record<string, string | undefined>>;

type Words = { vi: string; en: string };

/** One environment variable; empty counts as unset. */
export type Entry = Words & {
  kind: Kind<unknown>;
  /** As an operator would write it. */
  usual?: string;
  /** In words, where it depends on something else. */
  unset?: Words;
  /** A secret, or an address with one; `NAME_FILE` may name its file. */
  isSecret?: true;
  /** Settings required beside it, by its text; of a nested list, one. */
  needs?: (text: string) => readonly (string | readonly string[])[];
  /** An unused setting is not checked. */
  isUsed?: (env: Environment) => boolean;
};

export type Group = { title: Words; settings: Record<string, Entry> };
