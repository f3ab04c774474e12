import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { siteUrl } from '#server/settings/site';

const PATIENCE_MS = 3000;

/** Undefined for http, null without an answer. The issuer is not checked: a closed network has its own authority. */
export async function certificateEnd(url = siteUrl()): Promise<Date | null | undefined> {
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'https:') return undefined;
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const name = isIP(host) ? {} : { servername: host };
    const socket = connect({ host, port: Number(port || 443), rejectUnauthorized: false, ...name });
    const finish = (end: Date | null) => {
      socket.destroy();
      resolve(end);
    };
    socket.setTimeout(PATIENCE_MS, () => finish(null));
    socket.once('error', () => finish(null));
    socket.once('secureConnect', () => finish(new Date(socket.getPeerCertificate().valid_to)));
  });
}
