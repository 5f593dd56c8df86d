import type { Post, WholeMail } from '#local/pages/post.ts';
import type { TourNote, TourState } from '#local/pages/tour/note.ts';
import { AT } from '../../adapters/git/registers.ts';

const citizen = { kind: 'citizen', name: 'klager' } as const;
const organisation = { kind: 'organisation', name: 'de organisatie' } as const;

export function mailOf(id: string, more: Partial<WholeMail> = {}): WholeMail {
  return {
    id,
    box: 'out',
    subject: 'Uw klacht 2026-7Q4M2X <b>',
    at: AT,
    isRead: false,
    from: 'klachten@voorbeeldegem.example',
    to: 'jonas@verzonnen.example',
    writer: organisation,
    reader: citizen,
    number: '2026-7Q4M2X',
    text: 'Beste <script>alert(1)</script>',
    html: '<p style="color:red">Beste</p><script>alert(1)</script>',
    attachments: [],
    ...more,
  };
}

export const CAME_IN: Partial<WholeMail> = {
  box: 'in',
  writer: citizen,
  reader: organisation,
  subject: 'Re: 2026-7Q4M2X',
  text: '/sluit\n/oordeel gegrond\nIk ben het niet eens.',
  html: null,
};

/** A mail server that remembers. */
export function memoryPost(mails: WholeMail[]): Post {
  return {
    writers: [
      { id: 'citizen', title: 'klager', address: 'klager@verzonnen.example' },
      {
        id: 'handler-1',
        title: 'klachtenbehandelaar (handler-1)',
        address: 'handler-1@voorbeeldegem.example',
      },
    ],
    list: async () => [...mails],
    mail: async (id) => mails.find((mail) => mail.id === id) ?? null,
    write: async ({ from, subject, text }) => {
      if (text === 'nee') throw new Error('refused');
      mails.push(mailOf(`m${mails.length + 1}`, { ...CAME_IN, from, subject, text }));
    },
    bounce: async (id) => {
      mails.push(mailOf(`b${mails.length + 1}`, { ...CAME_IN, subject: 'Mail niet bezorgd', text: id }));
    },
  };
}

export function memoryTour(): TourNote {
  let state: TourState | null = null;
  return {
    read: async () => state,
    write: async (next) => {
      state = next;
    },
  };
}
