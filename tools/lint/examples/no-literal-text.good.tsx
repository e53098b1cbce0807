declare function Message(props: { title: string }): null;

export const Words = ({ t, isLate }: { t: (key: string) => string; isLate: boolean }) => (
  <main lang="fr" class="screen">
    <h1>{t('attract.title')}</h1>
    <p>{isLate ? t('attract.late') : t('attract.early')}</p>
    <p>• {12} %</p>
    <button aria-label={t('bar.quit')} type="button" />
    <Message title="shell.fault.title" />
    <img alt="" src={`/icons/${1}.svg`} />
  </main>
);
