import { DatabaseSync } from 'node:sqlite';
import { Failure } from '#cli/base/failure';

/** SQLITE_BUSY. */
const BUSY = 5;
const TRIES = 10;

/** Keeps held locks from garbage collection, which would release them. */
const held = new Set<FileLock>();

/**
 * A shared or exclusive file lock that the system releases when its holder dies. It uses SQLite's locks on an empty
 * file, since Node has none; they work on a full disk, too.
 */
export class FileLock {
  readonly #database: DatabaseSync;
  #isHeld = false;

  constructor(file: string) {
    try {
      this.#database = new DatabaseSync(file);
    } catch (error) {
      throw refusal(file, error);
    }
  }

  tryShared(): boolean {
    return this.#try('begin; select 1 from sqlite_schema');
  }

  tryAlone(): boolean {
    return this.#try('begin exclusive');
  }

  /** Two simultaneous attempts block each other. */
  async tryAloneSoon(): Promise<boolean> {
    for (let tried = 0; tried < TRIES; tried += 1) {
      if (this.tryAlone()) return true;
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80));
    }
    return false;
  }

  release(): void {
    if (this.#isHeld) this.#database.exec('rollback');
    this.#isHeld = false;
    held.delete(this);
  }

  #try(statement: string): boolean {
    this.release();
    try {
      // A journal on the disk fails where the disk is full.
      this.#database.exec(`pragma journal_mode = memory; ${statement}`);
      this.#isHeld = true;
      held.add(this);
      return true;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('rollback');
      if ((error as { errcode?: number }).errcode === BUSY) return false;
      throw refusal(this.#database.location() ?? '', error);
    }
  }
}

function refusal(file: string, error: unknown): Failure {
  return new Failure(
    `Không khóa được ${file}: ${(error as Error).message}. Hãy xem quyền của tệp này. (cannot be locked)`,
  );
}
