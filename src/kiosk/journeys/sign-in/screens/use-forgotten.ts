import { useFrame } from '#kiosk/shell/frame.tsx';
import type { Props } from './screen.ts';

/** « Mot de passe oublié ? » (#148): leads to where it is renewed, where the site offers that. */
export function useForgotten(send: Props['send']): () => void {
  const { services } = useFrame();
  const renewedHere = services.includes('forgottenPassword');
  return () => send({ type: 'FORGOTTEN', renewedHere });
}
