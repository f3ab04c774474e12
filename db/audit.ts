import type { Transaction } from '#db/client';
import { auditEvents } from '#db/schema/users';
import type { AuditAction, AuditValues } from '#domain/audit';

export type AuditEntry = {
  /** Null for the portal itself and for those who did not get in. */
  actorId: number | null;
  action: AuditAction;
  subjectId?: number | null;
  /** The subject's name at the time. */
  subject?: string;
  note?: string | null;
  before?: AuditValues;
  after?: AuditValues;
};

/** Writes to the audit trail, in the transaction of what it tells: both happen, or neither. */
export async function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.insert(auditEvents).values(entry);
}
