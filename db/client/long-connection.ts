import postgres from 'postgres';

/** A connection for hours of work, told apart from those that serve. */
export function openLongConnection(url: string): postgres.Sql {
  const connection = { application_name: 'cong-tin-backup' };
  return postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {}, connection });
}
