export async function measureIssuing() { return {}; }
