import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dateLine,
  dayOf,
  instantAt,
  instantOfLocal,
  isoInVietnam,
  isRealDay,
  listDate,
  monthStart,
  rfc822InVietnam,
  weekStart,
} from '#domain/base/calendar';

describe('a day in Vietnam', () => {
  test('28 February 17:30 UTC is 1 March', () => expect(dayOf(new Date('2026-02-28T17:30Z'))).toBe('2026-03-01'));
  test('the last millisecond belongs to the old day', () => {
    expect(dayOf(new Date('2026-12-31T16:59:59.999Z'))).toBe('2026-12-31');
    expect(dayOf(new Date('2026-12-31T17:00:00.000Z'))).toBe('2027-01-01');
  });
  test('agrees with Intl for any instant of a century', () => {
    const intl = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
    const instants = fc.date({ min: new Date('1980-01-01'), max: new Date('2080-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (at) => {
        expect(dayOf(at)).toBe(intl.format(at));
      }),
      { seed: 20261130, numRuns: 100 },
    );
  });
});

describe('weeks and months', () => {
  test('a week begins on Monday', () => {
    expect(weekStart('2026-11-23')).toBe('2026-11-23');
    expect(weekStart('2026-11-22')).toBe('2026-11-16');
    expect(weekStart('2027-01-01')).toBe('2026-12-28');
  });
  test('a month begins on the 1st', () => expect(monthStart('2024-02-29')).toBe('2024-02-01'));
  test('days are added across a leap day', () => expect(addDays('2024-02-28', 2)).toBe('2024-03-01'));
  test('31 February does not exist', () =>
    expect([isRealDay('2026-02-31'), isRealDay('2024-02-29')]).toEqual([false, true]));
});

describe('the date line', () => {
  const days = ['Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy', 'Chủ nhật'];
  test.each(days.map((name, days) => [name, addDays('2017-02-20', days)]))('%s', (name, day) => {
    const [year, month, date] = (day as string).split('-');
    expect(dateLine(instantAt(day as string, '09:05'))).toBe(`${name}, ngày ${date}/${month}/${year} 09h05'`);
  });
  test('carries a machine-readable twin', () => {
    const at = instantAt('2017-02-20', '19:09');
    expect(dateLine(at)).toBe("Thứ hai, ngày 20/02/2017 19h09'");
    expect(isoInVietnam(at)).toBe('2017-02-20T19:09:00+07:00');
  });
});

describe('the date of a feed', () => {
  test('is the one of Vietnam, in English', () => {
    expect(rfc822InVietnam(new Date('2017-02-20T12:09:00Z'))).toBe('Mon, 20 Feb 2017 19:09:00 +0700');
    expect(rfc822InVietnam(new Date('2026-12-31T17:00:05Z'))).toBe('Fri, 01 Jan 2027 00:00:05 +0700');
  });
  test('names the instant it was made from', () => {
    const instants = fc.date({ min: new Date('1980-01-01'), max: new Date('2080-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (at) => {
        expect(Date.parse(rfc822InVietnam(at))).toBe(Math.floor(at.getTime() / 1000) * 1000);
      }),
      { seed: 20261130, numRuns: 100 },
    );
  });
});

describe('what is typed as a day or an hour', () => {
  const figure = (most: number) =>
    fc.oneof(
      fc.nat(most).map((n) => String(n).padStart(2, '0')),
      fc.constantFrom('', '1', '00', '-1', '31'),
    );
  const year = fc.oneof(
    fc.integer({ min: 1890, max: 2210 }).map(String),
    fc.constantFrom('0000', '+02026', '-00001', '26', '9999'),
  );

  test('is a real day if and only if the calendar has it', () => {
    fc.assert(
      fc.property(year, figure(13), figure(32), (y, m, d) => {
        const day = `${y}-${m}-${d}`;
        const isWritten = /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(day);
        const length = new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate();
        const exists = isWritten && Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= length;
        expect(isRealDay(day)).toBe(exists);
        if (exists) expect(dayOf(instantAt(addDays(addDays(day, 1), -1), '23:59'))).toBe(day);
      }),
      { seed: 20261130, numRuns: 3000 },
    );
  });

  test('names that very minute, or nothing', () => {
    const clock = fc
      .tuple(figure(25), figure(61), fc.constantFrom('', ':00', ':59.999', ':60', 'Z', '+07:00'))
      .map(([h, m, rest]) => `${h}:${m}${rest}`);
    fc.assert(
      fc.property(year, figure(13), figure(32), clock, (y, m, d, time) => {
        const at = instantOfLocal(`${y}-${m}-${d}T${time}`);
        if (at) expect(isoInVietnam(at).slice(0, 16)).toBe(`${y}-${m}-${d}T${time.slice(0, 5)}`);
        else
          expect(isRealDay(`${y}-${m}-${d}`) && /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/.test(time)).toBe(
            false,
          );
      }),
      { seed: 20261130, numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(instantOfLocal(text)).toBeUndefined();
      }),
      { seed: 20261130, numRuns: 300 },
    );
  });
});

test.each([
  ['the same day', '2026-12-02T07:30', "07h30'"],
  ['its first minute', '2026-12-02T00:00', "00h00'"],
  ['the day before', '2026-12-01T23:59', "Hôm qua 23h59'"],
  ['earlier in the year', '2026-01-05T08:00', '05/01'],
  ['another year', '2025-12-31T08:00', '31/12/2025'],
  ['a day to come', '2026-12-03T08:00', '03/12'],
])('a list says of %s no more than is needed', (_, at, said) =>
  expect(listDate(new Date(`${at}:00+07:00`), new Date('2026-12-02T18:00:00+07:00'))).toBe(said),
);
