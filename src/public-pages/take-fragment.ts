/**
 * Hands on the text after the `#`, and first removes it from the address (SECURITY « QR »). A slip scanned while the
 * page is open only changes the fragment, so the page listens for that too.
 */
export function takeFragments(onFragment: (fragment: string) => void): void {
  const take = (): string => {
    const { hash, pathname } = location;
    history.replaceState(null, '', pathname);
    return hash;
  };
  addEventListener('hashchange', () => onFragment(take()));
  onFragment(take());
}
