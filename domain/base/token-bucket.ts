/** `at`: when `tokens` was computed, in milliseconds. */
export type Bucket = { tokens: number; at: number };

export type BucketSize = { burst: number; perSecond: number };

/** Starts with a full bucket. */
export function refill(bucket: Bucket | undefined, { burst, perSecond }: BucketSize, now: number): Bucket {
  if (!bucket) return { tokens: burst, at: now };
  const back = (Math.max(0, now - bucket.at) / 1000) * perSecond;
  return { tokens: Math.min(burst, bucket.tokens + back), at: now };
}

/** Whole seconds until the next token, at least one. */
export function secondsToWait({ tokens }: Bucket, { perSecond }: BucketSize): number {
  return Math.max(1, Math.ceil((1 - tokens) / perSecond));
}
