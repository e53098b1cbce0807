const first = 1;
export { first as default }; // ✗
