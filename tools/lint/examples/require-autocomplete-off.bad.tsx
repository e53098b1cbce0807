export const Form = (props: { name: string }) => (
  <form autocomplete="off">
    <input name="nir" /> {/* ✗ */}
    <input name="code" autocomplete="one-time-code" /> {/* ✗ */}
    <textarea {...props} /> {/* ✗ */}
    <select autocomplete="on" /> {/* ✗ */}
  </form>
);
