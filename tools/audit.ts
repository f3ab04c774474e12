import { spawnSync } from 'node:child_process';
import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { findAffected, type Shipped } from '#domain/operation/advisories';
import { listShipped, readAdvisories } from '#tools/shipped';

type Report = {
  metadata?: { vulnerabilities: Record<string, number> };
  message?: string;
  error?: { summary?: string };
};

/**
 * Reports known vulnerabilities: of shipped programs by the local list, then of packages by the registry. Fails where
 * there are any, or the registry does not answer.
 */
if (import.meta.main) {
  await runMain(async () => {
    for (const line of auditShipped(await listShipped(), readAdvisories())) console.log(line);
    auditPackages();
  });
}

/** Throws a Failure where a program has holes without a reason to ship it. */
export function auditShipped(shipped: Shipped[], { asOf, advisories }: ReturnType<typeof readAdvisories>): string[] {
  const found = findAffected(shipped, advisories);
  const open = found.filter(({ isAccepted }) => !isAccepted);
  if (open.length > 0) {
    const told = open.map(
      ({ program, version, advisory: { before, ids, source } }) =>
        `${program} ${version}: vá ở ${before} (${ids.join(', ')}; ${source})`,
    );
    throw new Failure(
      `Chương trình đi kèm có lỗ hổng đã biết. (a shipped program has known holes)\n  ${told.join('\n  ')}`,
    );
  }
  const names = shipped.map(({ program, version }) => `${program} ${version}`).join(', ');
  return [
    `✓ ${names}: đối chiếu với danh sách ngày ${asOf}. (compared with the advisories of that day)`,
    ...found.map(
      ({ program, version, advisory: { before, ids, accepted } }) =>
        `  ! ${program} ${version}: ${ids.length} lỗ hổng được vá ở ${before}, vẫn dùng vì: ${accepted?.reason}`,
    ),
  ];
}

function auditPackages(): void {
  const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
  const report = readReport(stdout);
  if (!report.metadata) {
    const reason = (report.error?.summary || report.message || stderr).trim().split('\n')[0];
    throw new Failure(
      `Kho npm đang dùng không trả lời về lỗ hổng (${reason}): hãy chạy lại nơi có registry.npmjs.org. (the registry in use answers no audit)`,
    );
  }
  const { total = 0, ...found } = report.metadata.vulnerabilities;
  if (total === 0) {
    console.log('✓ Các gói không có lỗ hổng đã biết. (no known vulnerabilities in packages)');
    return;
  }
  spawnSync('npm', ['audit', '--omit=dev'], { stdio: 'inherit' });
  const counts = Object.entries(found).filter(([, count]) => count > 0);
  throw new Failure(`Có lỗ hổng đã biết: ${counts.map(([severity, count]) => `${severity} ${count}`).join(', ')}.`);
}

function readReport(text: string): Report {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return {};
  }
}
