import type { DocumentsScreen } from '#machines/documents/screens.ts';
import type { Frame } from '#kiosk/shell/frame.tsx';
import { InGallery, kebab, nothing, specimensOf, type ScreenSpecimen } from '#kiosk/testing/journey-specimens.tsx';
import { documentsSamples } from '../testing/samples.ts';
import { documentsScreensTable } from './index.ts';

const group = 'Mes attestations';

/** Every screen of « Mes attestations », and those that look otherwise in another hall. */
export const specimens: readonly ScreenSpecimen[] = [
  ...specimensOf({
    journey: 'documents',
    group,
    screens: documentsScreensTable,
    samples: documentsSamples,
    hasAccount: true,
  }),
  inHall('stepUp', 'not-here', { services: [] }),
  inHall('refused', 'rendez-vous', { services: ['rendezVous'] }),
  inHall('cameOut', 'at-desk', { callAgent: undefined }),
  inHall('printProblem', 'at-desk', { callAgent: undefined }),
];

function inHall(name: DocumentsScreen, hall: string, frame: Partial<Frame>): ScreenSpecimen {
  const Screen = documentsScreensTable[name];
  return {
    id: `documents-${kebab(name)}-${hall}`,
    group,
    title: `${name}-${hall}`,
    Show: () => (
      <InGallery frame={frame} hasAccount>
        <Screen context={documentsSamples[name][0]} send={nothing} />
      </InGallery>
    ),
  };
}
