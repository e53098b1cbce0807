export const go = () => history.pushState({}, '', '/borne/code'); // ✗
export const leave = () => {
  location.href = '/borne/'; // ✗
};
export const read = () => window.location.hash; // ✗
