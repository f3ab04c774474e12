import { createHmac } from 'node:crypto';
import { addressPrefix } from '#domain/http/client-address';

/**
 * A key that stands for a client's address under one use (`address`, `api`, …), made with the portal's secret: who reads
 * the table cannot tell the address. All of an IPv6 /64 share a key.
 */
export function addressKey(use: string, address: string): string {
  const secret = process.env['NEXTAUTH_SECRET'];
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set');
  return `${use}:${createHmac('sha256', secret).update(addressPrefix(address)).digest('hex')}`;
}
