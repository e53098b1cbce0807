import type { Message, MessageLine } from '../message.ts';

/** A long one: as long as a caisse may make it. */
const longSentence = 'Nous avons étudié votre demande et les documents que vous nous avez envoyés. ';

const payment: Message = {
  ref: 'm1',
  direction: 'received',
  sentOn: '2026-11-05',
  isRead: true,
  isAboutHealth: false,
  head: { topic: 'payment', subject: 'Votre paiement du 5 novembre 2026', attachments: 0 },
  body: ['Bonjour,', 'Nous vous avons versé 395,35 €.', 'Le détail est dans « Mes paiements et mes droits ».'],
};

const sickLeave: Message = {
  ref: 'm2',
  direction: 'received',
  sentOn: '2026-10-20',
  isRead: true,
  isAboutHealth: true,
  head: { topic: 'sickLeave', subject: 'Vos indemnités journalières', attachments: 1 },
  body: ['Bonjour,', 'Nous vous avons versé des indemnités journalières.'],
};

const question: Message = {
  ref: 'm3',
  direction: 'sent',
  sentOn: '2026-10-02',
  isRead: true,
  isAboutHealth: false,
  head: { topic: 'paperReceived', subject: 'Mon certificat de scolarité', attachments: 1 },
  body: ['Bonjour,', 'Voici le certificat de scolarité de ma fille.'],
};

const longest: Message = {
  ref: 'm4',
  direction: 'received',
  sentOn: '2026-09-14',
  isRead: true,
  isAboutHealth: false,
  head: {
    topic: 'paperAsked',
    subject:
      'Documents attendus pour étudier votre demande de renouvellement de vos droits et de ceux de toute votre famille',
    attachments: 12,
  },
  body: [longSentence.repeat(12).trim(), 'Merci de nous répondre avant le 15 octobre.', longSentence.repeat(36).trim()],
};

/** As a caisse opens them, the newest first. */
export const someMessages: readonly Message[] = [payment, sickLeave, question, longest];

/** The same as the caisse lists them: nobody has opened the first two. */
export const someLines: readonly MessageLine[] = someMessages.map(({ body: _body, ...line }) => ({
  ...line,
  isRead: line.direction === 'sent' || line.ref === longest.ref,
}));

export const somePayment = payment;
export const someSickLeave = sickLeave;
export const someLongest = longest;
