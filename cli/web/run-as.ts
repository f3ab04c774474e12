import { lchownSync, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { findAccount, type ServerUser } from '#cli/postgres/folders';
import { dataFolder } from '#server/settings/process';
import { setting } from '#server/settings/settings';

/** What stays with the start: PostgreSQL's own, and the locks. */
const KEPT = /^(postgres(\..*)?|portal\..*|ballast(\..*)?)$/;

/** A Failure where `RUN_AS` names no user of this machine. */
export function checkRunAs(): void {
  servingUser();
}

/** Whoever starts the portal as root is told, and of the way not to serve as root. */
export function warnOfRoot(): void {
  if (process.getuid?.() !== 0 || servingUser()) return;
  console.warn(
    '  ! Đang chạy bằng root: máy chủ web cũng có mọi quyền trên máy. Chạy bằng một người dùng thường, hoặc đặt RUN_AS=NGƯỜI-DÙNG. (running as root)',
  );
}

/**
 * The user that `RUN_AS` names for the web server, where this process is root, with the data folder made that user's;
 * undefined where it runs as this process does.
 */
export function handOver(): { uid: number; gid: number } | undefined {
  const account = servingUser();
  if (!account) return undefined;
  const { uid, gid } = account;
  own(path.resolve(dataFolder()), uid, gid);
  for (const entry of readdirSync(dataFolder())) {
    if (!KEPT.test(entry)) ownAll(path.resolve(dataFolder(), entry), uid, gid);
  }
  return { uid, gid };
}

function servingUser(): ServerUser {
  const name = setting('RUN_AS');
  if (!name || process.getuid?.() !== 0) return undefined;
  const account = findAccount(name);
  if (!account) throw new Failure(`RUN_AS=${name}: máy này không có người dùng đó. (no such user)`);
  return account;
}

function ownAll(file: string, uid: number, gid: number): void {
  own(file, uid, gid);
  if (!lstatSync(file).isDirectory()) return;
  for (const entry of readdirSync(file)) ownAll(path.join(file, entry), uid, gid);
}

function own(file: string, uid: number, gid: number): void {
  if (lstatSync(file).uid !== uid) lchownSync(file, uid, gid);
}
