import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBillsOfMaterials } from '#tools/sbom';

const folder = mkdtempSync(path.join(tmpdir(), 'sbom-'));
const read = (format: string) => readFileSync(path.join(folder, `${format}.json`), 'utf8');

beforeAll(() => {
  writeBillsOfMaterials(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Named as SPDX has no name: "BSD" (of two clauses, by its file) and "Public Domain". */
const OWN_NAMES = ['pkg:npm/duck@0.1.12', 'pkg:npm/jsonify@0.0.1'];

type Locked = { name?: string; version?: string; dev?: boolean; integrity?: string };

function locked(): string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const named = Object.entries(packages).filter(([place, { dev }]) => place !== '' && !dev);
  const purls = named.map(([place, { name, version }]) => purlOf(name ?? place.split('node_modules/').at(-1), version));
  return [...new Set(purls)].toSorted();
}

function purlOf(name = '', version = ''): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

test('CycloneDX: valid by its strict schema, and names what is deployed, no more', async () => {
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot5);
  expect(await validator.validate(read('cyclonedx'))).toBeNull();
  expect(await validator.validate(read('cyclonedx').replace('"purl"', '"purlous"'))).not.toBeNull();
  const bill = JSON.parse(read('cyclonedx'));
  expect(bill.metadata.component).toMatchObject({ name: 'cong-tin', type: 'application' });
  const components = bill.components as { purl: string; hashes?: unknown[]; licenses?: unknown[] }[];
  expect([...new Set(components.map(({ purl }) => purl))].toSorted()).toEqual(locked());
  const unnamed = components.filter(({ licenses }) => !licenses?.length);
  expect(unnamed.map(({ purl }) => purl)).toEqual(OWN_NAMES);
});

test('SPDX: each package once with its licence, each relation between packages that are there', () => {
  const bill = JSON.parse(read('spdx'));
  expect(bill).toMatchObject({ spdxVersion: 'SPDX-2.3', dataLicense: 'CC0-1.0', name: 'cong-tin@0.1.0' });
  type Package = { SPDXID: string; licenseDeclared: string; externalRefs: { referenceLocator: string }[] };
  const [whole, ...packages] = bill.packages as [Package, ...Package[]];
  const purls = packages.flatMap(({ externalRefs }) => externalRefs.map(({ referenceLocator }) => referenceLocator));
  expect([...new Set(purls)].toSorted()).toEqual(locked());
  expect(packages.filter(({ licenseDeclared }) => !licenseDeclared)).toEqual([]);
  const ids = [whole, ...packages].map(({ SPDXID }) => SPDXID);
  expect(new Set(ids).size).toBe(ids.length);
  const related = bill.relationships as { spdxElementId: string; relatedSpdxElement: string }[];
  const missing = related
    .flatMap((one) => [one.spdxElementId, one.relatedSpdxElement])
    .filter((id) => !ids.includes(id));
  expect(new Set(missing)).toEqual(new Set(['SPDXRef-DOCUMENT']));
});
