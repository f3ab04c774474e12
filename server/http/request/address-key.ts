import { createHmac } from 'node:crypto';
import { addressPrefix } from '#domain/http/client-address';
import { portalSecret } from '#server/settings/process';

/**
 * A key for a client's address and one use (`address`, `api`, …); the portal's secret hides the address. An IPv6 /64
 * shares one.
 */
export function addressKey(use: string, address: string): string {
  return `${use}:${createHmac('sha256', portalSecret()).update(addressPrefix(address)).digest('hex')}`;
}
