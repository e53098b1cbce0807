import { specimensOf } from '#kiosk/testing/journey-specimens.tsx';
import { messagesSamples } from '../testing/samples.ts';
import { messagesScreensTable } from './index.ts';

/** Every screen of « Mes messages ». */
export const specimens = specimensOf({
  journey: 'messages',
  group: 'Mes messages',
  screens: messagesScreensTable,
  samples: messagesSamples,
  hasAccount: true,
});
