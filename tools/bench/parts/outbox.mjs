export async function measureOutbox() { return {}; }
