import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure, runMain } from '#scripts/failure';

const FORMATS = ['cyclonedx', 'spdx'] as const;

/** Writes which packages an installation runs, after the lock file, as `.data/sbom/FORMAT.json`: CycloneDX and SPDX. */
await runMain(async () => {
  const folder = path.join('.data', 'sbom');
  mkdirSync(folder, { recursive: true });
  for (const format of FORMATS) {
    const args = ['sbom', `--sbom-format=${format}`, '--sbom-type=application', '--omit=dev', '--package-lock-only'];
    const { status, stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (status !== 0) throw new Failure(`npm sbom không chạy được: ${stderr.trim().split('\n')[0]}`);
    const { components, packages } = JSON.parse(stdout) as { components?: unknown[]; packages?: unknown[] };
    const file = path.join(folder, `${format}.json`);
    writeFileSync(file, stdout);
    console.log(`✓ ${file} (${(components ?? packages ?? []).length} gói, packages)`);
  }
});
