import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { findColours, toSrgb } from '#server/decoding/colours';
import { findNclx } from '#server/decoding/heif-boxes';

/** Numbers of the two pictures in an AVIF with transparency. */
const [OWN, TRANSPARENCY] = [1, 2];

const [SRGB, PQ] = [
  [1, 13],
  [9, 16],
] as const;

type Code = readonly [primaries: number, transfer: number];

let plain: Buffer;
let profiled: Buffer;

beforeAll(async () => {
  const background = { r: 120, g: 90, b: 60, alpha: 0.9 };
  const picture = sharp({ create: { width: 64, height: 64, channels: 4, background } });
  plain = await picture.clone().avif({ effort: 0 }).toBuffer();
  profiled = await picture.clone().withIccProfile('p3').avif({ effort: 0 }).toBuffer();
});

function nclx([primaries, transfer]: Code): Buffer {
  const box = Buffer.alloc(19);
  box.writeUInt32BE(box.length);
  box.write('colrnclx', 4, 'latin1');
  box.writeUInt16BE(primaries, 12);
  box.writeUInt16BE(transfer, 14);
  box.writeUInt16BE(6, 16);
  box[18] = 0x80;
  return box;
}

const insert = (file: Buffer, at: number, added: Buffer) =>
  Buffer.concat([file.subarray(0, at), added, file.subarray(at)]);

function grow(file: Buffer, types: string[], bytes: number): void {
  for (const type of types) {
    const at = file.indexOf(type, 0, 'latin1') - 4;
    file.writeUInt32BE(file.readUInt32BE(at) + bytes, at);
  }
}

/** An AVIF of sharp with one property more, for one of its pictures; as the first of these or as the last. */
function withColour(avif: Buffer, code: Code, item: number, isFirst: boolean): Buffer {
  const box = nclx(code);
  const list = avif.indexOf('ipco', 0, 'latin1') - 4;
  const end = list + avif.readUInt32BE(list);
  let count = 0;
  for (let at = list + 8; at < end; at += avif.readUInt32BE(at)) count += 1;
  let file = insert(Buffer.from(avif), end, box);
  grow(file, ['ipco', 'iprp', 'meta'], box.length);

  let at = file.indexOf('ipma', 0, 'latin1') + 12;
  while (file.readUInt16BE(at) !== item) at += 3 + (file[at + 2] ?? 0);
  const own = file[at + 2] ?? 0;
  file[at + 2] = own + 1;
  file = insert(file, isFirst ? at + 3 : at + 3 + own, Buffer.of(count + 1));
  grow(file, ['ipma', 'iprp', 'meta'], 1);

  const places = file.indexOf('iloc', 0, 'latin1') + 12;
  for (let item = 0; item < file.readUInt16BE(places - 2); item += 1) {
    const offset = places + item * 18 + 4;
    file.writeUInt32BE(file.readUInt32BE(offset) + box.length + 1, offset);
  }
  return file;
}

const coloursOf = async (avif: Buffer) => findColours(avif, await sharp(avif).metadata());

async function shown(avif: Buffer): Promise<number[]> {
  const { colours } = await coloursOf(avif);
  const picture = sharp(avif).removeAlpha();
  return [
    ...(await (colours ? await toSrgb(picture, colours) : picture.toColourspace('srgb')).raw().toBuffer()).subarray(
      0,
      3,
    ),
  ];
}

describe.each([true, false])('a colr box (as the first of a picture’s properties: %s)', (isFirst) => {
  test('of the picture itself is read', async () => {
    const avif = withColour(plain, PQ, OWN, isFirst);
    expect([findNclx(avif)?.readUInt16BE(0), findNclx(avif)?.readUInt16BE(2)]).toEqual(PQ);
    expect(await coloursOf(avif)).toMatchObject({ colours: { matrix: expect.anything() }, loss: 'range' });
    expect(await shown(avif)).not.toEqual(await shown(plain));
  });

  test('of its transparency is not taken for the picture’s', async () => {
    const avif = withColour(plain, PQ, TRANSPARENCY, isFirst);
    expect(findNclx(avif)).toBeUndefined();
    expect(await shown(avif)).toEqual(await shown(plain));
    const both = withColour(avif, SRGB, OWN, isFirst);
    expect(findNclx(both)?.readUInt16BE(2)).toBe(13);
    expect(await coloursOf(both)).toEqual({ colours: undefined, loss: undefined });
  });

  test.each([
    [SRGB, undefined],
    [PQ, 'range'],
  ] as const)('of code points %j beside an ICC profile leaves the colours to the profile', async (code, loss) => {
    const avif = withColour(profiled, code, OWN, isFirst);
    expect((await sharp(avif).metadata()).icc).toEqual((await sharp(profiled).metadata()).icc);
    expect(await coloursOf(avif)).toEqual({ colours: undefined, loss });
    expect(await shown(avif)).toEqual(await shown(profiled));
    expect(await shown(profiled)).toEqual((await shown(plain)).map((value) => expect.closeTo(value, -1)));
  });
});

test('whatever an AVIF is broken into, it is read to an end', () => {
  const avif = withColour(plain, PQ, OWN, true);
  fc.assert(
    fc.property(fc.nat(avif.length), fc.nat(avif.length - 1), fc.nat(255), (length, at, value) => {
      const broken = Buffer.from(avif.subarray(0, length));
      if (at < length) broken[at] = value;
      expect(() => findNclx(broken)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
