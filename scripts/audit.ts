import { spawnSync } from 'node:child_process';
import { Failure, runMain } from '#scripts/failure';

type Report = {
  metadata?: { vulnerabilities: Record<string, number> };
  message?: string;
  error?: { summary?: string };
};

/** Tells the known holes in what an installation runs; fails where there are any, and where nobody could be asked. */
await runMain(async () => {
  const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
  const report = readReport(stdout);
  if (!report.metadata) {
    const reason = (report.error?.summary || report.message || stderr).trim().split('\n')[0];
    throw new Failure(
      `Kho npm đang dùng không trả lời về lỗ hổng (${reason}): hãy chạy lại nơi có registry.npmjs.org. (the registry in use answers no audit)`,
    );
  }
  const { total = 0, ...found } = report.metadata.vulnerabilities;
  if (total === 0) return console.log('✓ Không có lỗ hổng đã biết. (no known vulnerabilities)');
  spawnSync('npm', ['audit', '--omit=dev'], { stdio: 'inherit' });
  const counts = Object.entries(found).filter(([, count]) => count > 0);
  throw new Failure(`Có lỗ hổng đã biết: ${counts.map(([severity, count]) => `${severity} ${count}`).join(', ')}.`);
});

function readReport(text: string): Report {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return {};
  }
}
