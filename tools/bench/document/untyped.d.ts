/** Libraries without types of their own, drawn with by hand. */
declare module 'pdfkit';
declare module 'pdfmake';
declare module 'react';
