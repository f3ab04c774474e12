/** Variables between the portal's processes and their starters; operators set none. */
const INTERNAL = {
  INIT_CWD: "npm's: the folder where a command was typed",
  NEXTAUTH_URL: "next-auth's name for SITE_URL",
  NODE_ENV: 'production wherever Next serves a build',
  OWN_SECRET: 'what a process names where it asks itself for a page',
  REPLACED_PID: 'the process that this one stands in for after its death',
  STANDALONE: '1 where what a container holds is built',
  npm_lifecycle_event: "npm's: the name of the command",
  VISIT_SINK_PORT: 'where the middleware hands over views',
  VISIT_SINK_SECRET: 'what it names there',
  WORKER_NUMBER: 'which of several processes behind one port this is',
  WORKER_RELAY: '1 where they can ask each other',
};

type InternalName = keyof typeof INTERNAL;

export const internalNames = Object.keys(INTERNAL);

/** Undefined where unset or empty. */
export function internal(name: InternalName): string | undefined {
  return process.env[name] || undefined;
}

/** For this process and its children. */
export function assignInternal(name: Exclude<InternalName, 'NODE_ENV'>, text: string): void {
  process.env[name] = text;
}
