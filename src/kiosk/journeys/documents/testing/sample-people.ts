import type { NamedPerson, PostalAddress } from '#domain/documents/parts.ts';

/** Fictitious people, one for each thing that is hard to set. */
export const samplePeople = {
  camille: { birthName: 'Martin', usedName: 'Bernard', firstNames: 'Camille, Jeanne', birthDate: '1982-06-14' },
  hugo: { birthName: 'Bernard', usedName: null, firstNames: 'Hugo', birthDate: '1980-11-03' },
  lea: { birthName: 'Bernard', usedName: null, firstNames: 'Léa, Ève', birthDate: '2010-03-21' },
  tom: { birthName: 'Bernard', usedName: null, firstNames: 'Tom', birthDate: '2018-09-01' },
  nguyen: { birthName: 'Nguyễn', usedName: 'Đặng-Nguyễn', firstNames: 'Thị Ánh Tuyết', birthDate: '1991-12-31' },
  sukru: { birthName: 'Yıldırım', usedName: null, firstNames: 'Şükrü', birthDate: '1975-01-01' },
  lukasz: { birthName: 'Wiśniewski', usedName: null, firstNames: 'Łukasz', birthDate: '1969-10-10' },
  /** Sixty characters. */
  alix: {
    birthName: 'Saint-Germain de Montferrand-Lauragais de La Tour du Pin-Réal',
    usedName: null,
    firstNames: 'Alix',
    birthDate: '1994-11-29',
  },
  /** The day and month of her birth were never known. */
  zohra: { birthName: 'Aït Ali', usedName: null, firstNames: 'Zohra', birthDate: '1958-15-32' },
} as const satisfies Readonly<Record<string, NamedPerson>>;

export const sampleAddresses = {
  short: ['12 RUE DES FILATIERS', '31000 TOULOUSE'],
  /** Seven lines, abroad, as long as a postal line may be. */
  long: [
    'CHEZ MONSIEUR ET MADAME WIŚNIEWSKI',
    'APPARTEMENT 1204 ESCALIER B 12E ÉTAGE',
    'RÉSIDENCE LES JARDINS DE LA VISTULE',
    'ULICA KRAKOWSKIE PRZEDMIEŚCIE 26 BIS',
    'BOÎTE POSTALE 4 512',
    '00-927 WARSZAWA',
    'POLOGNE',
  ],
} as const satisfies Readonly<Record<string, PostalAddress>>;
