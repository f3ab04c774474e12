import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bucket, refill, secondsToWait } from '#domain/base/token-bucket';

const SIZE = { burst: 20, perSecond: 5 };

test('nobody ever gets more than the burst and what came back since, however the tries fall', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 4000 }), { maxLength: 300 }), (pauses) => {
      let bucket: Bucket | undefined;
      let [now, latest, taken] = [0, 0, 0];
      for (const pause of pauses) {
        now += pause; // a clock that is set back gives nothing twice
        latest = Math.max(latest, now);
        bucket = refill(bucket, SIZE, now);
        if (bucket.tokens >= 1) {
          bucket.tokens -= 1;
          taken += 1;
        }
        const setBack = pauses.filter((one) => one < 0).reduce((sum, one) => sum - one, 0);
        expect(taken).toBeLessThanOrEqual(SIZE.burst + ((latest + setBack) / 1000) * SIZE.perSecond + 1);
      }
    }),
    { seed: 1130 },
  );
});

test('who waits as long as they are told has a token again', () => {
  fc.assert(
    fc.property(fc.double({ min: -100, max: 0.99, noNaN: true }), (tokens) => {
      const seconds = secondsToWait({ tokens, at: 0 }, SIZE);
      expect(Number.isInteger(seconds) && seconds >= 1).toBe(true);
      expect(refill({ tokens, at: 0 }, SIZE, seconds * 1000).tokens).toBeGreaterThanOrEqual(1);
    }),
    { seed: 1130 },
  );
});
