/** The file is left out, and the command fails once all others are read. */
export function complain(file: string, reason: string): null {
  console.error(`✗ ${file}: ${reason}`);
  process.exitCode = 1;
  return null;
}

/** `detail` are the indented lines below the title. */
export function tellArticle(title: string, isNew: boolean, detail: string[]): void {
  console.log(`${isNew ? '✓ đã nhập' : '= đã có từ trước, không đổi gì'}: ${title}`);
  for (const line of detail) console.log(`  ${line}`);
}

/** Why a file could not be opened or read as text. */
export function wordsOfFault(error: Error): string {
  const reasons: Record<string, string> = {
    ENOENT: 'không có tệp này',
    EISDIR: 'đây là một thư mục',
    EACCES: 'không được phép đọc',
    ERR_ENCODING_INVALID_ENCODED_DATA: 'không phải văn bản UTF-8',
  };
  return reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? error.message;
}
