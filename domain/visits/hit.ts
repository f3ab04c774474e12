import { SESSION_COOKIES } from '#domain/account/session-cookie';
import { addressPrefix } from '#domain/http/client-address';
import { type Hit, PURPOSE_HEADERS } from '#domain/visits/visits';

/** Who it may be, for a day: readers behind one address are told apart by their browsers. */
export function visitorOf({ address, userAgent }: Pick<Hit, 'address' | 'userAgent'>): string {
  return `${addressPrefix(address)} ${userAgent}`;
}

type Asked = {
  path: string;
  method: string;
  /** Names are in lower case. */
  header: (name: string) => string | null | undefined;
  cookie: (name: string) => string | undefined;
  /** Overrides `Sec-Fetch-Dest`, for requests other than the document's own. */
  destination?: string | undefined;
};

export function hitOf({ path, method, header, cookie, destination }: Asked): Hit {
  return {
    path,
    at: Date.now(),
    method,
    address: header('x-forwarded-for') ?? '',
    userAgent: header('user-agent') ?? '',
    purpose: PURPOSE_HEADERS.map(header).filter(Boolean).join(),
    range: header('range') ?? undefined,
    destination: destination ?? header('sec-fetch-dest') ?? undefined,
    session: SESSION_COOKIES.map(cookie).find(Boolean),
  };
}
