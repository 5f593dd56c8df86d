import { expect, it } from 'vitest';
import { documentLinks } from '#site/data/documents.ts';

const basis = { quote: 'het reglement vind je hieronder' };
const documents = ['reglement', 'folder'].map((id) => ({ id, label: `De ${id}`, basis }));
const url = 'https://www.voorbeeldegem.example/reglement.pdf';

it('leads to a document whose address is known, and to no other', () => {
  expect(documentLinks({ documents }, { documents: [{ id: 'reglement', url }] })).toEqual([
    { label: 'De reglement', url },
  ]);
  expect(documentLinks({ documents }, { documents: [] })).toEqual([]);
  expect(documentLinks({ documents: [] }, { documents: [{ id: 'reglement', url }] })).toEqual([]);
});
