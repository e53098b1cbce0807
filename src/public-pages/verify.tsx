import { render } from 'preact';
import { languageOfPhone, TextsProvider, textsIn } from './texts.ts';
import { keepOffline } from './verify/keep-offline.ts';
import { servicesOfPhone } from './verify/services.ts';
import { VerifyPage } from './verify/verify-page.tsx';

const language = languageOfPhone(navigator.languages);
document.documentElement.lang = language;
const root = document.getElementById('page');
if (root) {
  render(
    <TextsProvider value={textsIn(language)}>
      <VerifyPage services={servicesOfPhone()} />
    </TextsProvider>,
    root,
  );
}
// Absent where the page was not opened by HTTPS.
void keepOffline((navigator as Partial<Navigator>).serviceWorker);
