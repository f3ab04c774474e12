/** Default per process. */
export const USUAL_CONNECTIONS = 10;

export function databaseUrl(): string | undefined {
  return process.env['DATABASE_URL'] || undefined;
}

/** Lower if several processes share the database's connections. */
export function poolSize(): number {
  return Number(process.env['DATABASE_CONNECTIONS'] || USUAL_CONNECTIONS);
}
