import type { OwnFile, WholeFile } from '#machines/my-account/ports.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Board } from '#ui/controls/board.tsx';
import type { Props } from './screen.ts';
import { useAlertsTile, useDocumentButtons, useFurtherTiles, useGeneralTiles, useMoneyTile, waysOf } from './tiles.tsx';

/** « Tous les éléments essentiels en un coup d'œil » (#2), of a whole file or of what is one's own in it (#53). */
export function Overview({ context, send }: Props) {
  const { file } = context;
  if (file === undefined) return null;
  return file.kind === 'file' ? <OfFile file={file} send={send} /> : <OfPerson file={file} send={send} />;
}

interface OfFileProps {
  readonly file: WholeFile;
  readonly send: Props['send'];
}

function OfFile({ file, send }: OfFileProps) {
  const ways = waysOf(send);
  return (
    <KioskScreen {...useHead(useFileLead(file))}>
      <Board
        labels={useBoardLabels()}
        general={useGeneralTiles(ways)}
        first={useAlertsTile(file, ways)}
        main={{ tile: useMoneyTile(file, ways), buttons: useDocumentButtons(file, ways) }}
        further={useFurtherTiles(file, ways)}
      />
    </KioskScreen>
  );
}

function OfPerson({ file, send }: { readonly file: OwnFile; readonly send: Props['send'] }) {
  const t = useTexts();
  const ways = waysOf(send);
  return (
    <KioskScreen {...useHead(t('myAccount.overview.leadOwn'))}>
      <Board labels={useBoardLabels()} general={useGeneralTiles(ways)} further={useFurtherTiles(file, ways)} />
    </KioskScreen>
  );
}

/** Whose file it is not; the name stands below the top third (P42). */
function useFileLead({ files }: WholeFile): string | undefined {
  const t = useTexts();
  const { services } = useFrame();
  if (files.actsFor === null) return undefined;
  return t(services.includes('protectedPeople') ? 'myAccount.overview.leadGuardian' : 'myAccount.overview.leadOther');
}

function useHead(lead: string | undefined) {
  const t = useTexts();
  return { screenId: 'myAccount.overview', title: t('myAccount.overview.title'), lead, arrangement: 'board' } as const;
}

function useBoardLabels() {
  const t = useTexts();
  return { general: t('myAccount.overview.general'), own: t('myAccount.overview.own') };
}
