import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';

const FORMATS = ['cyclonedx', 'spdx'] as const;

type Locked = { dev?: boolean; devDependencies?: object };

/**
 * Writes which packages an installation builds and runs with, by the lock file, as `FORMAT.json`: CycloneDX 1.5 and
 * SPDX 2.3. The counts leave out the portal.
 */
export function writeBillsOfMaterials(folder: string): { file: string; packages: number }[] {
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(path.join(tmpdir(), 'sbom-'));
  try {
    const packages = copyWithoutDevelopment(path.join(scratch, 'cong-tin'));
    return FORMATS.map((format) => {
      const file = path.join(folder, `${format}.json`);
      writeFileSync(file, billOf(path.join(scratch, 'cong-tin'), format));
      return { file, packages };
    });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** npm's `--omit=dev` also drops packages that a development package shares with others. Returns how many are left. */
function copyWithoutDevelopment(folder: string): number {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const { packages, ...lock } = read('package-lock.json') as { packages: Record<string, Locked> };
  const kept = Object.entries(packages).filter(([, one]) => !one.dev);
  const whole = { ...lock, packages: Object.fromEntries(kept) };
  delete whole.packages['']?.devDependencies;
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(whole));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...read('package.json'), devDependencies: {} }));
  return kept.length - 1;
}

function billOf(folder: string, format: (typeof FORMATS)[number]): string {
  const args = ['sbom', `--sbom-format=${format}`, '--sbom-type=application', '--package-lock-only'];
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const { status, stdout, stderr } = spawnSync('npm', args, options);
  if (status !== 0) throw new Failure(`npm sbom không chạy được: ${stderr.trim().split('\n')[0]}`);
  return stdout;
}

if (import.meta.main) {
  await runMain(async () => {
    for (const { file, packages } of writeBillsOfMaterials(path.join('.data', 'sbom')))
      console.log(`✓ ${file} (${packages} gói, packages)`);
  });
}
