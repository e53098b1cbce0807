export const Form = () => (
  <form autocomplete="off">
    <input name="nir" autocomplete="off" />
    <input type="password" autoComplete="off" />
    <textarea autocomplete="off" />
    <select autocomplete="off" />
  </form>
);
