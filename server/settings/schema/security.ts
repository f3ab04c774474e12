import { LOG_DAYS } from '#domain/account/sign-in-log';
import { parseContacts, parseExpiry } from '#domain/feeds/security-txt';
import type { Group } from '#server/settings/schema/group';
import { longText, onOff, parsedBy, whole } from '#server/settings/schema/kinds';

/** AES key sizes in bytes. */
const KEY_SIZES = [16, 24, 32];

const MADE = { vi: 'tự tạo khi chạy lần đầu', en: 'made on the first start' };

export const security = {
  title: { vi: 'Khóa và an toàn', en: 'Keys and security' },
  settings: {
    NEXTAUTH_SECRET: {
      kind: longText(32),
      isSecret: true,
      unset: MADE,
      vi: 'ký phiên làm việc của bàn biên tập; ít nhất 32 ký tự, giống nhau ở mọi nút',
      en: "signs the desk's sessions; 32 letters, the same on all nodes",
    },
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: {
      kind: parsedBy(
        (text) => (isKey(text) ? text : undefined),
        'phải là 16, 24 hoặc 32 byte viết bằng base64, thí dụ từ: openssl rand -base64 32',
        'must be 16, 24 or 32 bytes in base64, such as from: openssl rand -base64 32',
      ),
      isSecret: true,
      unset: MADE,
      vi: '32 byte viết bằng base64; giống nhau ở mọi nút',
      en: '32 bytes in base64; give all nodes the same one',
    },
    SIGN_IN_LOG_DAYS: {
      kind: whole(0, LOG_DAYS.most),
      usual: String(LOG_DAYS.usual),
      vi: 'từ 0 đến 90: giữ bao nhiêu ngày việc ai đăng nhập từ đâu; 0 là không giữ gì',
      en: '0 to 90: how long it is kept who signed in from where; 0 keeps nothing',
    },
    SECURITY_CONTACT: {
      kind: parsedBy(
        parseContacts,
        'phải có dạng mailto:an-toan@coquan.vn, https://… hoặc tel:…, cách nhau bằng dấu phẩy',
        'must be mailto:, https: or tel: addresses, divided by commas',
      ),
      unset: { vi: 'thư điện tử của cơ quan', en: "the agency's e-mail" },
      vi: 'người mà `/.well-known/security.txt` nêu: `mailto:`, `https:` hoặc `tel:`, cách nhau bằng dấu phẩy',
      en: 'whom `/.well-known/security.txt` names: `mailto:`, `https:` or `tel:`, by commas',
    },
    SECURITY_EXPIRES: {
      kind: parsedBy(parseExpiry, 'phải là một ngày như 2027-06-30', 'must be a day such as 2027-06-30'),
      unset: { vi: '90 ngày sau mỗi lần trả lời', en: '90 days from each answer' },
      vi: 'liên hệ ấy đúng đến ngày nào, như `2027-06-30`; bảng tình trạng nhắc trước một tháng',
      en: 'until when the contact is vouched for, as `2027-06-30`; the health list warns a month before',
    },
    HSTS_SUBDOMAINS: {
      kind: onOff,
      usual: '0',
      vi: '`1` khi mọi máy dưới tên miền này đều dùng https, để trình duyệt bắt buộc https',
      en: "`1` where every host below the site's is served by https, so that browsers insist on it",
    },
  },
} satisfies Group;

function isKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  return KEY_SIZES.includes(bytes.length) && bytes.toString('base64') === text;
}
