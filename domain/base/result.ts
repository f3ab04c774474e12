/** A value or an expected refusal. */
export type Result<T, Reason extends string> = { ok: true; value: T } | Refusal<Reason>;
export type Refusal<Reason extends string> = { ok: false; reason: Reason };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse<const Reason extends string>(reason: Reason): Refusal<Reason> {
  return { ok: false, reason };
}
