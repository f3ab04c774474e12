import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { openLongConnection } from '#db/client/long-connection';

test.each([1, 60, 200, 400, 1000])(
  'whoever copies %i kB of rows slower than they come can ask on over the same connection',
  async (kilobytes) => {
    const sql = openLongConnection(inject('postgresUrl'));
    try {
      const connection = await sql.reserve();
      const copied = await connection.unsafe(`copy (select repeat('x', ${kilobytes} * 1000)) to stdout`).readable();
      await setTimeout(200); // all of it has come by then, more than is read ahead
      expect(await text(copied)).toHaveLength(kilobytes * 1000 + 1);
      expect(await connection`select 1 as one`).toMatchObject([{ one: 1 }]);
    } finally {
      await sql.end({ timeout: 0 });
    }
  },
);
