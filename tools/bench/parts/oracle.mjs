export async function measureOracle() { return {}; }
