import { TitledPage } from '../page.tsx';
import { useVerifyTexts } from './texts.ts';

/** A photo is read, or a seal is checked: about a second. */
export function WorkingStep() {
  const t = useVerifyTexts();
  return <TitledPage title={t('verify.working')} />;
}
