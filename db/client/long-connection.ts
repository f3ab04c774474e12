import postgres from 'postgres';

/** For hours of work; its name differs from that of serving connections. */
export function openLongConnection(url: string): postgres.Sql {
  const connection = { application_name: 'cong-tin-backup' };
  return postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {}, connection });
}
