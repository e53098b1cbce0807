import { render } from 'preact';
import { readShareFragment } from '#contract/addresses/simulation-url.ts';
import { benefitsTextsIn } from './benefits-texts.ts';
import { today } from './clock.ts';
import { SimulationPage } from './simulation-page.tsx';
import { takeFragments } from './take-fragment.ts';
import { languageOfPhone, TextsProvider, textsIn } from './texts.ts';

/** The result of the kiosk, estimated again on the phone: nothing is asked of a server, nothing is stored. */
takeFragments((fragment) => {
  const language = languageOfPhone(navigator.languages);
  document.documentElement.lang = language;
  const root = document.getElementById('page');
  if (!root) return;
  render(
    <TextsProvider value={textsIn(language)}>
      <SimulationPage
        key={fragment}
        shared={readShareFragment(fragment)}
        isScanned={fragment.length > 1}
        today={today()}
        benefitsTexts={benefitsTextsIn(language)}
      />
    </TextsProvider>,
    root,
  );
});
