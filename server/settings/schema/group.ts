import type { Kind } from '#server/settings/schema/kinds';

export type Environment = Readonly<Record<string, string | undefined>>;

type Words = { vi: string; en: string };

/** All that is known of one setting: an environment variable, unset where it is empty. */
export type Entry = Words & {
  kind: Kind<unknown>;
  /** What holds where it is not set, as an operator would write it. */
  usual?: string;
  /** The same in words, where it depends on something else. */
  unset?: Words;
  /** Whether it is a secret or an address with one in it: such may stand in a file that `NAME_FILE` names. */
  isSecret?: true;
  /** What must be set beside it, by its text; of a list within the list, one. */
  needs?: (text: string) => readonly (string | readonly string[])[];
  /** Whether it matters; what does not is not judged. */
  isUsed?: (env: Environment) => boolean;
};

/** Settings that are told together. */
export type Group = { title: Words; settings: Record<string, Entry> };
