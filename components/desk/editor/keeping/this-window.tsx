import { newKey } from '#components/ui/new-key';

/** `formerId` is that of the page that this window showed before. */
type Window = { id: string; formerId: string | null };

const NAME = 'cong-tin-window';

let shown: Window | undefined;

/** Another with each page: a window may be copied, and a page come back from the browser's memory. */
export function thisWindow(): Window {
  if (shown) return shown;
  shown = { id: newKey(), formerId: read() };
  window.addEventListener('pagehide', () => shown && write(shown.id));
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && shown) shown = { id: newKey(), formerId: shown.id };
  });
  return shown;
}

function read(): string | null {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null;
  }
}

function write(id: string): void {
  try {
    sessionStorage.setItem(NAME, id);
  } catch {
    // Storage is forbidden: the page that comes is taken for another window.
  }
}
