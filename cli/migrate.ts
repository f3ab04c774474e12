import { runMain } from '#cli/base/run-main';
import { openDatabase } from '#cli/postgres/database';

/** Migrates the database; running nodes keep answering meanwhile. */
await runMain(async () => {
  const embedded = await openDatabase();
  await embedded?.stop();
  console.log('✓ Cơ sở dữ liệu đã đúng với phiên bản này. (the database is up to date)');
});
