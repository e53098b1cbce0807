export default function first() { // ✗
  return 1;
}
