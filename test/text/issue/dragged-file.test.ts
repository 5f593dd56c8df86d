import { describe, expect, it } from 'vitest';
import { holdsDraggedFile } from '#text/issue/dragged-file.ts';

const ID = '0b6f3c1e-5a1d-4c39-9a55-2f3d7c0e9b11';

describe('a file that was dragged into a comment', () => {
  it.each([
    [
      'a file of now',
      `/rapport 2026-11-20\n\n[verslag.pdf](https://github.com/user-attachments/files/17/verslag.pdf)`,
    ],
    ['an image of now', `![foto](https://github.com/user-attachments/assets/${ID})`],
    [
      'an image as the forge pastes it',
      `Zie:\n\n<img width="600" alt="foto" src="https://github.com/user-attachments/assets/${ID}" />`,
    ],
    [
      'an image within a line of HTML',
      `tekst <img src='https://github.com/user-attachments/assets/${ID}'> tekst`,
    ],
    ['an address alone', `Hier: https://github.com/user-attachments/assets/${ID}`],
    ['a video of some years ago', `https://github.com/voorbeeldstad/desk/assets/1234/${ID}`],
    ['a file of some years ago', '[brief.docx](https://github.com/voorbeeldstad/desk/files/1234/brief.docx)'],
    ['an image of long ago', '![x](https://user-images.githubusercontent.com/1/2-3.png)'],
    ['a private image', '![x](https://private-user-images.githubusercontent.com/1/2.png?jwt=x)'],
    ['a file at an Enterprise server', '[x](https://forge.voorbeeld.example/user-attachments/files/3/x.pdf)'],
    ['a file at its media host', `![x](https://media.forge.voorbeeld.example/user/12/files/${ID})`],
    [
      'a file at one without hosts of its own',
      `![x](https://forge.voorbeeld.example/storage/user/12/files/${ID})`,
    ],
    ['a reference', `[verslag][1]\n\n[1]: https://github.com/user-attachments/files/17/verslag.pdf`],
    ['a file in a quotation', `> ![x](https://github.com/user-attachments/assets/${ID})`],
  ])('is noticed: %s', (_what, body) => {
    expect(holdsDraggedFile(body)).toBe(true);
  });

  it.each([
    ['no link', '/hulp'],
    ['a link to elsewhere', 'Zie [de wet](https://voorbeeld.example/user/1) en #12.'],
    [
      'a document of the app',
      '[x](https://github.com/o/desk-documents/releases/download/documents-2026-7Q4M2X/x.pdf)',
    ],
    ['an issue', 'https://github.com/voorbeeldstad/desk/issues/12'],
    ['a file of the repository', 'https://github.com/voorbeeldstad/desk/blob/main/cases/2026/2026-7Q4M2X.md'],
    ['an example in a fence', '```\n![x](https://github.com/user-attachments/assets/1)\n```'],
    ['an example in a line', 'schrijf niet `https://github.com/user-attachments/assets/1`'],
    ['an address that is none', '[x](https://) [y](/user-attachments/files/1/x) [z](javascript:alert)'],
  ])('is not seen where there is none: %s', (_what, body) => {
    expect(holdsDraggedFile(body)).toBe(false);
  });
});
