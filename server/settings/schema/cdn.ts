import { CDN_PROVIDERS, type CdnProvider } from '#domain/http/cdn-cache';
import type { Environment, Group } from '#server/settings/schema/group';
import { matching, oneOf, parsedBy, webAddress } from '#server/settings/schema/kinds';

const NEEDED: Record<CdnProvider, string[]> = {
  varnish: ['CDN_PURGE_URL', 'CDN_PURGE_SECRET'],
  fastly: ['FASTLY_SERVICE_ID', 'FASTLY_API_TOKEN'],
  cloudflare: ['CLOUDFLARE_ZONE_ID', 'CLOUDFLARE_API_TOKEN'],
};

/** For headers and addresses. */
const TOKEN = matching(
  /^[!-~]+$/,
  'chỉ được có chữ không dấu, số và ký hiệu, không có dấu cách',
  'takes printable ASCII without spaces',
);

const isCached = (env: Environment) => Boolean(env['CDN']);
const isWith = (provider: CdnProvider) => (env: Environment) => env['CDN'] === provider;

export const cdn = {
  title: { vi: 'Bộ nhớ đệm phía trước', en: 'A cache in front' },
  settings: {
    CDN: {
      kind: oneOf(CDN_PROVIDERS),
      needs: (provider) => NEEDED[provider as CdnProvider],
      vi: 'bộ nhớ đệm dùng chung: `varnish`, `fastly` hoặc `cloudflare`; đặt giống nhau ở mọi nút',
      en: 'the shared cache: `varnish`, `fastly` or `cloudflare`; set it on all nodes alike',
    },
    CDN_CHECK_URL: {
      kind: webAddress,
      isUsed: isCached,
      unset: { vi: '`SITE_URL`', en: '`SITE_URL`' },
      vi: 'nơi xem thay đổi đã tới độc giả chưa, nếu các nút không tới được `SITE_URL`',
      en: 'where changes are proved, if the nodes do not reach `SITE_URL`',
    },
    CDN_PURGE_URL: {
      kind: parsedBy(
        parseAddresses,
        'phải là các địa chỉ http:// hoặc https://, cách nhau bằng dấu phẩy',
        'must be web addresses, divided by commas',
      ),
      isUsed: isWith('varnish'),
      vi: 'varnish: địa chỉ của từng Varnish mà các nút tới được, cách nhau bằng dấu phẩy',
      en: 'varnish: each Varnish as the nodes reach it, divided by commas; all must hear',
    },
    CDN_PURGE_SECRET: {
      kind: TOKEN,
      isSecret: true,
      isUsed: isWith('varnish'),
      vi: 'varnish: bí mật cũng ghi trong tệp của Varnish',
      en: "varnish: the secret that stands in Varnish's file, too",
    },
    FASTLY_SERVICE_ID: { kind: TOKEN, isUsed: isWith('fastly'), vi: 'fastly: dịch vụ', en: 'fastly: the service' },
    FASTLY_API_TOKEN: {
      kind: TOKEN,
      isSecret: true,
      isUsed: isWith('fastly'),
      vi: 'fastly: khóa có quyền `purge_select`',
      en: 'fastly: a token that may `purge_select`',
    },
    CLOUDFLARE_ZONE_ID: {
      kind: TOKEN,
      isUsed: isWith('cloudflare'),
      vi: 'cloudflare: vùng (zone)',
      en: 'cloudflare: the zone',
    },
    CLOUDFLARE_API_TOKEN: {
      kind: TOKEN,
      isSecret: true,
      isUsed: isWith('cloudflare'),
      vi: 'cloudflare: khóa có quyền Cache Purge',
      en: 'cloudflare: a token with the permission Cache Purge',
    },
    CDN_API_URL: {
      kind: webAddress,
      isUsed: (env) => isWith('fastly')(env) || isWith('cloudflare')(env),
      unset: { vi: 'của nhà cung cấp', en: "the provider's" },
      vi: 'fastly, cloudflare: API qua đường khác, như một proxy',
      en: "those two: the provider's API by another way, such as a proxy",
    },
  },
} satisfies Group;

function parseAddresses(text: string): string[] | undefined {
  const addresses = text.split(/[\s,]+/).filter(Boolean);
  const areAll = addresses.every((one) => webAddress.type.safeParse(one).success);
  return areAll && addresses.length > 0 ? addresses : undefined;
}
