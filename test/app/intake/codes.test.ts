import { describe, expect, it } from 'vitest';
import { deriveCodes, statusKeys } from '#app/intake/codes.ts';
import { makeDeskKey, verifyDeskKey } from '#app/intake/desk-key.ts';

/** Computed with another programming language's standard library. */
const VECTORS = [
  {
    secret: 'a secret of the intake server',
    id: '0b6f3c1e-5a1d-4c39-9a55-2f3d7c0e9b11',
    letters: '6MEES8',
    receipt: 'GXGD-H56V-Z1H9-WYSF',
    trace: 'e354809f385b80aa7b60020c0649fb68154bf51f3c1aeb693e1efcb12e07d661',
    slot: '67d6ec3a3e0315e5692c6da038b1bcaf',
    key: '8efa419146a663bad04ac03b124880aebd22bea2cbfe010cb814e00c815b7437',
  },
  {
    secret: 'a secret of the intake server',
    id: 'ffffffff-ffff-4fff-bfff-ffffffffffff',
    letters: 'SAVGY7',
    receipt: 'YGC3-X4KF-VEZG-CZR7',
    trace: '93bc97758f874ad8ee46ae34135c0b5e49d6eef371751e0129e19ccfeac7815a',
    slot: '1f348eef3b64e0bea7c70c163daf3d7e',
    key: '7fcfdfdccbd8746fbd641f1571af7f75d1b1a304acb6867001e203a1421b8064',
  },
  {
    secret: 'ander geheim – é',
    id: '0b6f3c1e-5a1d-4c39-9a55-2f3d7c0e9b11',
    letters: 'GCG1SC',
    receipt: 'SZ9H-P6ZD-4TPF-Q47D',
    trace: '121d288772d87f5a33580c36d647497380530f1f91caa35a2ab382d803634830',
    slot: '1c38f64bc3e02644f24de34cf40b8518',
    key: 'b56e462a8ddfa4653484acb358ac12fd8d591422e871c72399efde51ef96831d',
  },
];

describe('the codes of a submission', () => {
  it.each(VECTORS)('come from its id $id under the secret', async (vector) => {
    const codes = await deriveCodes(vector.id, vector.secret);
    expect(codes).toEqual({ letters: vector.letters, receipt: vector.receipt, trace: vector.trace });
    expect(await statusKeys(codes.receipt)).toEqual({ slot: vector.slot, key: vector.key });
  });

  it('do not depend on the case in which the id is written', async () => {
    const id = '0b6f3c1e-5a1d-4c39-9a55-2f3d7c0e9b11';
    expect(await deriveCodes(id.toUpperCase(), 'secret')).toEqual(await deriveCodes(id, 'secret'));
  });

  it('open a status only for a code that can be one', async () => {
    expect(await statusKeys('GXGD-H56V-Z1H9-WYSG')).toBeNull();
    expect(await statusKeys('gxgd h56v z1h9 wysf')).toEqual(await statusKeys('GXGD-H56V-Z1H9-WYSF'));
  });
});

describe('a desk key', () => {
  const made = '2026-11-20T09:00:00Z';

  it.each([
    ['at once', '2026-11-20T09:00:00Z', true],
    ['just before a day has passed', '2026-11-21T08:59:59Z', true],
    ['after a day', '2026-11-21T09:00:00Z', false],
    ['long before it was made', '2026-11-19T08:00:00Z', false],
  ])('%s opens: %s → %s', async (_, now, opens) => {
    expect(await verifyDeskKey(await makeDeskKey('secret', made), 'secret', now)).toBe(opens);
  });

  it('opens nothing under another secret, with another day or as another text', async () => {
    const key = await makeDeskKey('secret', made);
    expect(await verifyDeskKey(key, 'another', made)).toBe(false);
    expect(await verifyDeskKey(key.replace(/^\d/u, '2'), 'secret', made)).toBe(false);
    for (const text of ['', '.', key.slice(0, -1), `${key}0`, '1795273443.', key.toUpperCase()]) {
      expect(await verifyDeskKey(text, 'secret', made)).toBe(false);
    }
  });
});
