import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { openDatabase } from '#cli/postgres/database';
import { closeDatabase } from '#db/client/client';
import { NoRoom, type Rebuilt, rebuildPictures } from '#lib/media/rebuild';
import { refuseWrongSettings } from '#server/settings/settings';
import { StorageAway } from '#server/storage/contract';

const ALL = '--all';

const STOPPED: Partial<Record<Rebuilt, string>> = {
  decoder_away:
    'Không khởi động được tiến trình đọc ảnh. Hãy chạy lại. (the process that reads pictures does not start)',
};

const TOLD: Partial<Record<Rebuilt, string>> = {
  made: '✓ đã tạo lại (made anew)',
  no_original: '– không có bản gốc, giữ các cỡ đang có (no original: it keeps what it has)',
  lost: '✗ bản gốc không còn hoặc bị đổi trong kho (its original is missing or altered)',
  deleted: '– vừa bị xóa ở bàn biên tập (deleted meanwhile)',
};

await runMain(async () => {
  const given = process.argv.slice(2);
  if (given.some((option) => option !== ALL)) throw new Failure(`Cách dùng: npm run media:rebuild [-- ${ALL}] (usage)`);
  refuseWrongSettings(['bucket']);
  const embedded = await openDatabase();
  const counts = new Map<Rebuilt, number>();
  const count = (...outcomes: Rebuilt[]) => outcomes.reduce((sum, outcome) => sum + (counts.get(outcome) ?? 0), 0);
  try {
    await rebuildPictures(given.includes(ALL), ({ id, name }, outcome) => {
      const stop = STOPPED[outcome];
      if (stop) throw new Failure(stop);
      counts.set(outcome, count(outcome) + 1);
      if (outcome !== 'whole') console.log(`  ${id} ${name}: ${TOLD[outcome] ?? `✗ ${outcome}`}`);
    });
  } catch (error) {
    if (error instanceof NoRoom)
      throw new Failure('Ổ đĩa gần đầy: đã dừng. Thêm chỗ rồi chạy lại để làm tiếp. (disk nearly full: run it again)');
    if (error instanceof StorageAway)
      throw new Failure(`Kho không trả lời (${error.reason}). Hãy chạy lại để làm tiếp. (run it again)`);
    throw error;
  } finally {
    await closeDatabase();
    await embedded?.stop();
  }
  const done = count('made', 'whole', 'no_original', 'deleted');
  const failed = [...counts.values()].reduce((sum, number) => sum + number, 0) - done;
  console.log(
    `✓ ${count('made')} ảnh đã tạo lại, ${count('whole')} ảnh còn đủ, ${count('no_original')} ảnh không có bản gốc. (made anew, whole, without an original)`,
  );
  if (failed > 0) throw new Failure(`${failed} ảnh không tạo lại được, xem ở trên. (not made anew, see above)`);
});
process.exit();
