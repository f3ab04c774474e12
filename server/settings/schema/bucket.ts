import { z } from 'zod';
import type { Group } from '#server/settings/schema/group';
import { anyText, type Kind, matching, parsedBy } from '#server/settings/schema/kinds';

/** Accepts the spelling of other S3 programs, too. */
const PATH_STYLE: Kind<boolean> = {
  type: z.enum(['1', 'true', '0', 'false']).transform((text) => text === '1' || text === 'true'),
  vi: 'phải là 0, 1, true hoặc false',
  en: 'must be 0, 1, true or false',
};

export const bucket = {
  title: { vi: 'Kho ảnh kiểu S3', en: 'A bucket for media' },
  settings: {
    S3_BUCKET: {
      kind: matching(
        /^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/,
        'phải là tên của một bucket',
        'is not the name of a bucket',
      ),
      needs: () => [['S3_ENDPOINT', 'S3_REGION']],
      vi: 'một bucket đã có; đặt giống nhau ở mọi nút',
      en: 'a bucket that is there; set it on all nodes alike',
    },
    S3_ENDPOINT: {
      kind: parsedBy(
        plainAddress,
        'phải có dạng https://máy[:cổng], không kèm tên và mật khẩu',
        'must be a web address, without a name and password',
      ),
      needs: () => ['S3_BUCKET'],
      unset: { vi: 'Amazon', en: 'Amazon' },
      vi: 'địa chỉ của kho, như `https://s3.agency.vn`',
      en: "the store's address, such as `https://s3.agency.vn`",
    },
    S3_REGION: {
      kind: matching(/^[A-Za-z0-9-]+$/, 'phải là tên của một vùng', 'is not the name of a region'),
      needs: () => ['S3_BUCKET'],
      unset: { vi: '`us-east-1` khi có địa chỉ', en: '`us-east-1` with endpoint' },
      vi: 'vùng của bucket; Amazon cần có',
      en: "the bucket's region; Amazon needs it",
    },
    S3_ACCESS_KEY_ID: {
      kind: anyText,
      needs: () => ['S3_BUCKET', 'S3_SECRET_ACCESS_KEY'],
      unset: { vi: 'quyền của máy, hoặc các biến `AWS_…`', en: "the machine's role, or `AWS_…` variables" },
      vi: 'tên của khóa',
      en: "the key's name",
    },
    S3_SECRET_ACCESS_KEY: {
      kind: anyText,
      isSecret: true,
      needs: () => ['S3_BUCKET', 'S3_ACCESS_KEY_ID'],
      vi: 'khóa',
      en: 'the key',
    },
    S3_FORCE_PATH_STYLE: {
      kind: PATH_STYLE,
      isUsed: (env) => Boolean(env['S3_BUCKET']),
      unset: { vi: '`1` khi có địa chỉ', en: '`1` with endpoint' },
      vi: '`1`: tên bucket đứng trong đường dẫn, không trong tên máy',
      en: "`1`: the bucket's name stands in the path, not in the host",
    },
  },
} satisfies Group;

function plainAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash;
  return isPlain ? url.href : undefined;
}
