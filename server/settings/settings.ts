import {
  entries,
  findWrongSettings,
  type GroupName,
  type SettingName,
  type SettingValue,
} from '#server/settings/schema';

/** One line per wrong setting. */
export class WrongSettings extends Error {
  readonly lines: string[];
  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

const read = new Map<string, { text: string | undefined; value: unknown }>();

/** Throws `WrongSettings` where the value is invalid. */
export function setting<Name extends SettingName>(name: Name): SettingValue<Name> {
  const text = process.env[name] || undefined;
  let known = read.get(name);
  if (known === undefined || known.text !== text) {
    known = { text, value: parse(name, text) };
    read.set(name, known);
  }
  return known.value as SettingValue<Name>;
}

/** Throws `WrongSettings` with every fault. */
export function refuseWrongSettings(groups?: GroupName[]): void {
  const lines = findWrongSettings(process.env, groups);
  if (lines.length > 0) throw new WrongSettings(lines);
}

/** For this process and its children. */
export function assignSetting(name: SettingName, text: string): void {
  process.env[name] = text;
}

function parse(name: SettingName, set: string | undefined): unknown {
  const { kind, usual } = entries.get(name) ?? {};
  const text = set ?? usual;
  if (kind === undefined || text === undefined) return undefined;
  const { success, data } = kind.type.safeParse(text);
  if (success) return data;
  throw new WrongSettings([`${name} ${kind.vi}. (${name} ${kind.en})`]);
}
