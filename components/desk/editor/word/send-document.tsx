import type { DocumentAnswer, DocumentProgress } from '#domain/intake/document-report';
import { UPLOAD_LIMITS } from '#domain/media/media';

type Sent = { ok: true; answer: DocumentAnswer } | { ok: false; message: string };

/** Has a Word file read. The message is empty without an answer: say `editor.word.lost` then. */
export async function sendDocument(
  file: File,
  onProgress: (progress: DocumentProgress) => void,
  signal: AbortSignal,
): Promise<Sent> {
  try {
    const response = await fetch('/api/documents', {
      method: 'POST',
      headers: {
        'x-file-name': encodeURIComponent(file.name),
        'x-file-size': String(file.size),
        'content-type': file.type || 'application/octet-stream',
      },
      // For a file that is too large only the size is sent, so that the server refuses it at once.
      body: file.size > UPLOAD_LIMITS.document ? null : file,
      signal,
    });
    if (!response.ok) return { ok: false, message: ((await response.json()) as { message?: string }).message ?? '' };
    for await (const line of linesOf(response)) {
      const said = JSON.parse(line) as DocumentProgress | DocumentAnswer;
      if ('html' in said) return { ok: true, answer: said };
      onProgress(said);
    }
    return { ok: false, message: '' };
  } catch {
    return { ok: false, message: '' };
  }
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done = true, value = '' } = (await reader?.read()) ?? {};
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (done) return;
  }
}
