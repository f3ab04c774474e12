import { security } from '#demo/articles/an-ninh-trat-tu';
import { safety } from '#demo/articles/binh-yen';
import { government } from '#demo/articles/chinh-quyen';
import { digital } from '#demo/articles/chuyen-doi-so';
import { announcements } from '#demo/articles/cong-bo';
import { heritage } from '#demo/articles/di-san';
import { destinations } from '#demo/articles/diem-den';
import { river } from '#demo/articles/dong-song';
import { tourism } from '#demo/articles/du-lich';
import { council } from '#demo/articles/hoat-dong-chinh-quyen';
import { schooling } from '#demo/articles/hoc-duong';
import { economy } from '#demo/articles/kinh-te';
import { crafts } from '#demo/articles/lang-nghe';
import { environment } from '#demo/articles/moi-truong';
import { farming } from '#demo/articles/nong-nghiep';
import { health } from '#demo/articles/suc-khoe';
import { trade } from '#demo/articles/thi-truong';
import { notices } from '#demo/articles/thong-bao';
import { procedures } from '#demo/articles/thu-tuc-va-du-lieu';
import { society } from '#demo/articles/van-hoa-xa-hoi';

/** Those that link to another come after it. */
export const DEMO_ARTICLES = [
  ...[government, digital, economy, farming, tourism, society, environment, security, notices],
  ...[procedures, council, crafts, trade, destinations, heritage],
  ...[schooling, health, river, safety, announcements],
].flat();
