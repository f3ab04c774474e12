export async function register() {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { prepareProcess } = await import('#server/start');
  await prepareProcess();
}
