import { lchownSync, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { findAccount, type ServerUser } from '#cli/postgres/folders';
import { dataFolder } from '#server/settings/process';
import { setting } from '#server/settings/settings';

/** PostgreSQL's files, ballast and locks keep their owner. */
const KEPT = /^(postgres(\..*)?|portal\..*|ballast(\..*)?)$/;

/** Throws a Failure where `RUN_AS` names no user. */
export function checkRunAs(): void {
  servingUser();
}

export function warnOfRoot(): void {
  if (process.getuid?.() !== 0 || servingUser()) return;
  console.warn(
    '  ! Đang chạy bằng root: máy chủ web cũng có mọi quyền trên máy. Chạy bằng một người dùng thường, hoặc đặt RUN_AS=NGƯỜI-DÙNG. (running as root)',
  );
}

/** As root, gives the data folder to the `RUN_AS` user and returns its IDs; otherwise undefined. */
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
