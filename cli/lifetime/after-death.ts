import { runMain } from '#cli/base/run-main';
import { endBelongings } from '#cli/lifetime/endings';
import type { Belongings } from '#cli/lifetime/guard';

/** Run by the guard of a dead process, with what it was told last. */
await runMain(async () => {
  const left = JSON.parse(process.argv[2] ?? '') as Belongings;
  await endBelongings(left);
  if (!left.isSaid)
    console.error(
      'Tiến trình chính mất đột ngột; phần còn lại đã được dừng. (the main process was killed, the rest was stopped)',
    );
});
process.exit();
