import { newKey } from '#components/ui/new-key';

const NAME = 'cong-tin-window';

let id: string | undefined;

/** Names this window, also after a reload; a copy of it has another name. */
export function thisWindow(): string {
  if (id !== undefined) return id;
  const name = taken() ?? newKey();
  id = name;
  // A copy takes over what is stored: while the page is open nothing is.
  window.addEventListener('pagehide', () => store(name));
  window.addEventListener('pageshow', taken);
  return name;
}

function taken(): string | undefined {
  try {
    const name = sessionStorage.getItem(NAME) ?? undefined;
    sessionStorage.removeItem(NAME);
    return name;
  } catch {
    return undefined;
  }
}

function store(name: string): void {
  try {
    sessionStorage.setItem(NAME, name);
  } catch {
    // Storage is forbidden: the page that comes is taken for another window.
  }
}
