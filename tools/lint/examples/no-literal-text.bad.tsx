export const Words = ({ isLate }: { isLate: boolean }) => (
  <main>
    <h1>Bonjour</h1> {/* ✗ */}
    <p>{'Touchez l’écran'}</p> {/* ✗ */}
    <p>{isLate ? 'Trop tard' : `Encore ${1} minute`}</p> {/* ✗ */}
    <button aria-label="Quitter" title={'Fermer'} /> {/* ✗ */}
    <img alt="Une carte" /> {/* ✗ */}
  </main>
);
