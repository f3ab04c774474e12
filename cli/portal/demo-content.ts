import { randomBytes } from 'node:crypto';
import { Failure } from '#cli/base/failure';
import { inspectInstallation } from '#cli/data/installation';
import { loadSecrets, saveSecrets } from '#cli/data/secrets';
import { setting } from '#server/settings/settings';

/**
 * Loads the demo portal at the very first start, or into an empty portal where `DEMO` says so. Throws a Failure on
 * trouble with the storage. What it needs is loaded then alone, since it would take 100 MB of every other start.
 */
export async function loadDemoWhenFirst(trouble: string | undefined): Promise<void> {
  const { isFirst, isEmpty } = await inspectInstallation();
  const asked = setting('DEMO');
  if (asked === false || !(isFirst || (asked && isEmpty))) return;
  if (trouble) throw new Failure(trouble);
  console.log('Đang nạp cổng tin mẫu… (loading the demo portal)');
  const [{ announceContentChange }, { loadDemo }] = await Promise.all([
    import('#db/client/content-events'),
    import('#demo/load'),
  ]);
  const demoPassword = randomBytes(6).toString('base64url');
  if (await loadDemo(demoPassword)) {
    saveSecrets({ ...loadSecrets(), demoPassword });
    await announceContentChange();
  }
}
