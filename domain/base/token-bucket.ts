/** What is left to somebody, and when that was reckoned, in milliseconds. */
export type Bucket = { tokens: number; at: number };

/** A bucket holds `burst` tokens and gets `perSecond` back. */
export type BucketSize = { burst: number; perSecond: number };

/** The bucket `now`, with what came back since; a full one where there is none. */
export function refill(bucket: Bucket | undefined, { burst, perSecond }: BucketSize, now: number): Bucket {
  if (!bucket) return { tokens: burst, at: now };
  const back = (Math.max(0, now - bucket.at) / 1000) * perSecond;
  return { tokens: Math.min(burst, bucket.tokens + back), at: now };
}

/** Whole seconds until there is a token again, at least one. */
export function secondsToWait({ tokens }: Bucket, { perSecond }: BucketSize): number {
  return Math.max(1, Math.ceil((1 - tokens) / perSecond));
}
