import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { dataFolder } from '#server/settings/process';

const WAYS: Record<string, string> = {
  EACCES: 'cấp quyền ghi cho người dùng chạy cổng tin, hoặc đặt DATA_DIR khác. (no permission)',
  EPERM: 'cấp quyền ghi cho người dùng chạy cổng tin, hoặc đặt DATA_DIR khác. (no permission)',
  ENOTDIR: 'trên đường dẫn có một tệp; hãy sửa DATA_DIR. (not a folder)',
  EEXIST: 'đây không phải một thư mục; hãy sửa DATA_DIR. (not a folder)',
  EROFS: 'ổ đĩa chỉ đọc: gắn lại để ghi được, hoặc đặt DATA_DIR khác. (a read-only disk)',
  ENOSPC: 'hết chỗ trên đĩa: dọn bớt rồi chạy lại. (the disk is full)',
  EDQUOT: 'hết hạn mức trên đĩa: dọn bớt rồi chạy lại. (over quota)',
};

/** Throws a Failure where this user cannot write. */
export function prepareDataFolder(): void {
  try {
    mkdirSync(dataFolder(), { recursive: true });
    accessSync(dataFolder(), constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unwritable(dataFolder(), error);
  }
}

export function unwritable(folder: string, error: unknown): Failure {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const way = WAYS[code] ?? `${message}.`;
  return new Failure(`Không ghi được vào thư mục ${path.resolve(folder)} (${code}): ${way}`);
}

/** Throws a Failure where chmod is refused. */
export function closeToOthers(file: string): void {
  const mode = statSync(file).mode & 0o777;
  if ((mode & 0o077) === 0) return;
  const octal = mode.toString(8).padStart(4, '0');
  try {
    chmodSync(file, mode & 0o700);
  } catch {
    throw new Failure(
      `Người dùng khác đọc được ${path.resolve(file)} (${octal}) và không đóng lại được: chủ của tệp phải chạy chmod 600. (others can read the secrets)`,
    );
  }
  console.warn(
    `  ! Người dùng khác đã đọc được ${path.resolve(file)} (${octal}); nay đã đóng lại (0600). (others could read the secrets)`,
  );
}
