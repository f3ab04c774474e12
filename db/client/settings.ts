/** Connections of a process where nothing is set. */
export const USUAL_CONNECTIONS = 10;

/** The database, as `DATABASE_URL` names it. */
export function databaseUrl(): string | undefined {
  return process.env['DATABASE_URL'] || undefined;
}

/** Connections of this process at the most: fewer where several processes divide the database's. */
export function poolSize(): number {
  return Number(process.env['DATABASE_CONNECTIONS'] || USUAL_CONNECTIONS);
}
