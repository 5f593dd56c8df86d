/** Small documents of every kind that is taken, made here: no file of anybody lies in the repository. */
import { crc32 } from 'node:zlib';

/** A zip whose files are stored as they are. */
function zip(files: readonly (readonly [name: string, text: string])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const [label, data] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(label.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, label, data]);
    const central = Buffer.alloc(46);
    central.write('PK\u0001\u0002', 'latin1');
    central.writeUInt16LE(20, 4);
    common.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    directory.push(Buffer.concat([central, label]));
    parts.push(entry);
    offset += entry.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const contentTypes = (type: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;

export const SAMPLES = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
  docx: zip([
    ['[Content_Types].xml', contentTypes(word)],
    ['word/document.xml', '<w:document/>'],
  ]),
  odt: zip([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    ['content.xml', '<x/>'],
  ]),
  jpg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  png: Buffer.from(
    '89504e470d0a1a0a0000000d4948445200000001000000010806000000' +
      '1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082',
    'hex',
  ),
  eml: Buffer.from(
    'From: els@voorbeeld.example\r\nTo: klachten@voorbeeldegem.example\r\nSubject: =?utf-8?q?Mijn_klacht?=\r\n' +
      'Received: from mail.voorbeeld.example\r\n\tby mail.voorbeeldegem.example; Fri, 20 Nov 2026 09:00:00 +0100\r\n' +
      '\r\nDe brief kwam te laat. \u00e9\r\n',
    'latin1',
  ),
  txt: Buffer.from('Verslag van het gesprek.\r\n\tDe klager was tevreden: één keer.\n'),
};

/** What is not taken, whatever it is called. */
export const REFUSED: readonly (readonly [string, Buffer])[] = [
  ['nothing', Buffer.alloc(0)],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)])],
  [
    'a program for Linux',
    Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001', 'latin1'), Buffer.alloc(60)]),
  ],
  ['a zip', zip([['verslag.pdf', '%PDF-1.7']])],
  [
    'a Word document with macros',
    zip([
      ['[Content_Types].xml', contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml')],
      ['word/document.xml', '<w:document/>'],
    ]),
  ],
  ['an SVG', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1')],
  ['text with control characters', Buffer.from('a\u0007b\u001b[31m')],
  ['text in no known encoding', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x80, 0x81])],
  ['a mail’s head without a body', Buffer.from([0xe9, ...Buffer.from('From: a\r\nTo: b\r\nDate: c')])],
];
