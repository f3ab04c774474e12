import { spawnSync } from 'node:child_process';
import path from 'node:path';

/**
 * Writes a self-signed certificate, valid for three days, and its key to `fullchain.pem` and `privkey.pem`. Returns the
 * error where openssl fails or is missing.
 */
export function makeCertificate(folder: string, host: string): string | undefined {
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`, '-days', '3'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const files = ['-keyout', path.join(folder, 'privkey.pem'), '-out', path.join(folder, 'fullchain.pem')];
  const { status, stderr, error } = spawnSync('openssl', ['req', '-x509', ...key, ...subject, ...files]);
  return status === 0 ? undefined : `openssl: ${error?.message ?? stderr}`;
}
