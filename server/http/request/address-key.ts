import { createHmac } from 'node:crypto';
import { addressPrefix } from '#domain/http/client-address';
import { portalSecret } from '#server/settings/process';

/**
 * A key that stands for a client's address under one use (`address`, `api`, …), made with the portal's secret: who reads
 * the table cannot tell the address. All of an IPv6 /64 share a key.
 */
export function addressKey(use: string, address: string): string {
  return `${use}:${createHmac('sha256', portalSecret()).update(addressPrefix(address)).digest('hex')}`;
}
