export async function measureSlip() { return {}; }
