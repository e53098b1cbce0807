import { HAND_OVER_RETURN_PATH } from '#contract/addresses/hand-over-url.ts';

/** A phone's browser at the provider: it follows redirections there, with the provider's own cookies. */
export interface PhoneBrowser {
  /** Logs in as this person, or gives up with « - »; the address by which the provider sends the browser back. */
  logIn(url: string, person: string): Promise<URL>;
}

export function phoneBrowser(): PhoneBrowser {
  const cookies = new Map<string, string>();

  async function goTo(url: string): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  return {
    async logIn(url, person) {
      let address = url;
      for (let step = 0; step < 10; step += 1) {
        const response = await goTo(address);
        const location = response.headers.get('location');
        const page = new URL(address);
        if (location === null && page.pathname.startsWith('/qui/') && page.search === '') {
          address = `${address}?personne=${person}`;
        } else if (location === null) {
          throw new Error(`the provider answers ${response.status}: ${(await response.text()).slice(0, 400)}`);
        } else {
          const next = new URL(location, address);
          if (next.pathname === HAND_OVER_RETURN_PATH) return next;
          address = next.href;
        }
      }
      throw new Error('the provider sends the browser round and round');
    },
  };
}
