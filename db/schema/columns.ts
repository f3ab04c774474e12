import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

/** Read as a number, which is exact up to 2^53. */
export const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

export const reference = () => bigint({ mode: 'number' });

export const instant = () => timestamp({ withTimezone: true });

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
