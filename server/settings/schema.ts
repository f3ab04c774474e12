import { backup } from '#server/settings/schema/backup';
import { bucket } from '#server/settings/schema/bucket';
import { cdn } from '#server/settings/schema/cdn';
import { database } from '#server/settings/schema/database';
import type { Entry, Environment, Group } from '#server/settings/schema/group';
import type { Kind } from '#server/settings/schema/kinds';
import { place } from '#server/settings/schema/place';
import { readers } from '#server/settings/schema/readers';
import { security } from '#server/settings/schema/security';
import { traces } from '#server/settings/schema/traces';
import { uploads } from '#server/settings/schema/uploads';
import { watching } from '#server/settings/schema/watching';

/** In the order in which they are listed. */
const GROUPS = { place, database, security, readers, uploads, bucket, cdn, backup, watching, traces };

export type GroupName = keyof typeof GROUPS;
type Merged<T> = (T extends unknown ? (one: T) => void : never) extends (all: infer All) => void ? All : never;
type Settings = Merged<(typeof GROUPS)[GroupName]['settings']>;

export type SettingName = keyof Settings & string;
/** Undefined where unset without a default. */
export type SettingValue<Name extends SettingName> = Settings[Name] extends { kind: Kind<infer Value> }
  ? Value | (Settings[Name] extends { usual: string } ? never : undefined)
  : never;

export const groups: Record<GroupName, Group> = GROUPS;

export const entries = new Map<string, Entry>(
  Object.values(groups).flatMap(({ settings }) => Object.entries(settings)),
);

export const SECRETS = [...entries].filter(([, { isSecret }]) => isSecret).map(([name]) => name);

/** One line per wrong setting, in both languages, without values, which may be secrets. */
export function findWrongSettings(env: Environment, names = Object.keys(groups) as GroupName[]): string[] {
  return names
    .flatMap((name) => Object.entries(groups[name].settings))
    .flatMap(([name, entry]) => faultsOf(name, entry, env));
}

function faultsOf(name: string, { kind, needs, isUsed }: Entry, env: Environment): string[] {
  const text = env[name];
  if (!text || isUsed?.(env) === false) return [];
  if (!kind.type.safeParse(text).success) return [`${name} ${kind.vi}. (${name} ${kind.en})`];
  return (needs?.(text) ?? [])
    .map((needed) => [needed].flat())
    .filter((oneOf) => !oneOf.some((other) => env[other]))
    .map((oneOf) => `${name} cần thêm ${oneOf.join(' hoặc ')}. (${name} needs ${oneOf.join(' or ')})`);
}
