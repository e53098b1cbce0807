import { AttractLayout, type AttractReady } from '#ui/layout/attract-layout.tsx';
import { Cover } from '#ui/layout/cover.tsx';
import { CalendarCheckIcon, FileTextIcon } from '#ui/icons/service-icons.tsx';
import { CalculatorIcon, KeyIcon, LockIcon } from '#ui/icons/attract-icons.tsx';
import { nothing, offline, online } from '../frame.tsx';
import { services } from '../sample-services.ts';
import type { Specimen } from '../specimen.ts';
import { texts } from '../texts.ts';

const group = 'Accueil';

const ready: AttractReady = {
  greeting: texts.greeting,
  start: texts.start,
  servicesLabel: texts.services,
  services: [],
  languagesLabel: texts.languages,
  languages: [
    { id: 'fr', ownName: 'Français', direction: 'ltr' },
    { id: 'en', ownName: 'English', direction: 'ltr' },
  ],
  language: 'fr',
  onStart: nothing,
  onService: nothing,
  onLanguage: nothing,
};

const frame = { product: texts.product, site: texts.site, time: texts.time, waiting: texts.waiting };

const four = [
  { id: 'code', label: services[0].label, icon: KeyIcon },
  { id: 'attestation', label: 'Imprimer une attestation', icon: FileTextIcon },
  { id: 'rendez-vous', label: 'Prendre un rendez-vous', icon: CalendarCheckIcon },
  { id: 'simulation', label: 'Simuler mes droits', icon: CalculatorIcon },
];

const two = [
  { id: 'code', label: services[0].label, icon: KeyIcon },
  { id: 'use', label: services[1].label, icon: LockIcon },
];

export const specimens: readonly Specimen[] = [
  {
    id: 'attract',
    group,
    title: 'Attente, deux services',
    Show: () => <AttractLayout {...frame} network={online} ready={{ ...ready, services: two }} />,
  },
  {
    id: 'attract-four',
    group,
    title: 'Attente, quatre services, cinq langues',
    Show: () => (
      <AttractLayout
        {...frame}
        network={offline}
        ready={{
          ...ready,
          services: four,
          languages: [
            ...ready.languages,
            { id: 'es', ownName: 'Español', direction: 'ltr' },
            { id: 'ar', ownName: 'العربية', direction: 'rtl' },
            { id: 'tr', ownName: 'Türkçe', direction: 'ltr' },
          ],
        }}
      />
    ),
  },
  {
    id: 'attract-one',
    group,
    title: 'Attente, un service, une langue',
    Show: () => (
      <AttractLayout
        {...frame}
        network={online}
        ready={{ ...ready, services: two.slice(0, 1), languages: ready.languages.slice(0, 1) }}
      />
    ),
  },
  {
    id: 'attract-static',
    group,
    title: 'Attente, avant le script',
    Show: () => <AttractLayout product={texts.product} waiting={texts.waiting} />,
  },
  { id: 'cover', group, title: 'Effacement', Show: () => <Cover message={texts.coverMessage} /> },
];
