import type { Transaction } from '#db/client/client';
import { auditEvents } from '#db/schema/users';
import type { AuditAction, AuditField, AuditValues } from '#domain/operation/audit';

type AuditEntry = {
  /** Null for the portal, the command-line operator and failed sign-ins. */
  actorId: number | null;
  action: AuditAction;
  subjectId?: number | null;
  /** The subject's name at the time. */
  subject?: string;
  note?: string | null;
};

/** Makes the compiler refuse keys outside `AuditField`, spread in or not. */
type Named<Values> = Values & Record<Exclude<keyof Values, AuditField>, never>;

/** Call it in the change's transaction: both commit, or neither. */
export async function recordAudit<Before extends AuditValues, After extends AuditValues>(
  tx: Transaction,
  entry: AuditEntry & { before?: Named<Before>; after?: Named<After> },
): Promise<void> {
  await tx.insert(auditEvents).values(entry);
}
