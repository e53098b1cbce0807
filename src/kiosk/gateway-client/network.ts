/** The kiosk's only call of `fetch`. */
export function sendOverNetwork(path: string, request: RequestInit): Promise<Response> {
  return fetch(path, request);
}
