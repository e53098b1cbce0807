export const draw = () => Math.floor(Math.random() * 10); // ✗
export const takeOut = () => {
  const { random } = Math; // ✗
  return random;
};
