/**
 * What the address brings after its `#`: it leaves the address before anything else happens (SECURITY « QR »). A slip
 * scanned while the page is open changes the fragment only, without loading the page anew.
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
