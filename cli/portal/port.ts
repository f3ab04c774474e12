import { Failure } from '#cli/base/failure';
import { findListener, type Listener } from '#cli/base/listeners';
import { isPortFree } from '#cli/base/ports';
import { internal } from '#server/settings/internal';

/** Throws a Failure that names the process on the port. */
export async function refuseTakenPort({ port, host }: { port: number; host: string }): Promise<void> {
  const isFree = await isPortFree(port, host).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`Không mở được ${host}:${port} (${error.code}): hãy chọn PORT hoặc HOST khác.`);
  });
  if (!isFree) throw new Failure(takenBy(port, findListener(port)));
}

function takenBy(port: number, listener: Listener | undefined): string {
  const command = internal('npm_lifecycle_event') === 'dev' ? 'npm run dev' : 'npm start';
  const way = `chạy lại với PORT=${port + 1} ${command}. (the port is in use)`;
  if (!listener) return `Cổng ${port} đang có chương trình khác dùng: ${way}`;
  const { pid, command: taker, isPortal } = listener;
  return isPortal
    ? `Cổng ${port} đang do một cổng tin dùng, đang chạy hay còn lại từ lần chạy trước: dừng nó bằng "kill ${pid}". (a portal, process ${pid}, uses the port)`
    : `Cổng ${port} đang do tiến trình ${pid} dùng (${taker.slice(0, 60)}): dừng nó, hoặc ${way}`;
}
