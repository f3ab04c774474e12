import type { Transaction } from '#db/client/client';
import { auditEvents } from '#db/schema/users';
import type { AuditAction, AuditField, AuditValues } from '#domain/operation/audit';

type AuditEntry = {
  /** Null for the portal itself and for those who did not get in. */
  actorId: number | null;
  action: AuditAction;
  subjectId?: number | null;
  /** The subject's name at the time. */
  subject?: string;
  note?: string | null;
};

/** Values all of which have a name in words: the compiler refuses any other, spread in or not. */
type Named<Values> = Values & Record<Exclude<keyof Values, AuditField>, never>;

/** Writes to the audit trail, in the transaction of what it tells: both happen, or neither. */
export async function recordAudit<Before extends AuditValues, After extends AuditValues>(
  tx: Transaction,
  entry: AuditEntry & { before?: Named<Before>; after?: Named<After> },
): Promise<void> {
  await tx.insert(auditEvents).values(entry);
}
