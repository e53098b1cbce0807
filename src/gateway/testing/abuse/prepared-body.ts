/** What `make` made before anything was abused; made anew each time after. */
export async function preparedBody<Body>(make: () => Promise<Body>): Promise<() => Promise<Body>> {
  const prepared = [await make()];
  return async () => prepared.pop() ?? (await make());
}
