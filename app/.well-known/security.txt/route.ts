import { SECURITY_TXT_PATH, securityTxt } from '#domain/feeds/security-txt';
import { readSecurityContact } from '#server/health/security-contact';
import { absoluteUrl } from '#server/settings/site';

export const dynamic = 'force-dynamic';

/** The security contact; 404 if the agency names none. */
export async function GET(): Promise<Response> {
  const contact = await readSecurityContact(new Date());
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' };
  if (!contact) return new Response('Chưa có địa chỉ liên hệ. (no contact)\n', { status: 404, headers });
  return new Response(securityTxt({ ...contact, canonical: absoluteUrl(SECURITY_TXT_PATH) }), { headers });
}
