import type { UploadClaim } from '#lib/media/uploads';

/** `x-file-name` (percent-encoded), `content-type` and `x-file-size`, as the sender believes them. */
export function claimOf(headers: Headers): UploadClaim {
  const size = (name: string) => Number(headers.get(name) ?? 0) || 0;
  return {
    name: decode(headers.get('x-file-name') ?? ''),
    contentType: headers.get('content-type') ?? '',
    bytes: Math.max(size('content-length'), size('x-file-size')),
  };
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
