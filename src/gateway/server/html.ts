import type { LanguageId } from '#domain/language.ts';

/** Text that is already HTML. Only `html` makes it; never wrap typed text by hand. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | readonly Part[] | undefined;

/** A template whose values are escaped, unless they are HTML themselves; lists are joined, `undefined` is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, index) => text + render(parts[index - 1]) + string));
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(render).join('');
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Where the style of the gateway's own pages is served. */
export const ownPagesStylePath = '/api/docs/style.css';

/** A whole page of the gateway's own: documentation and demonstration. No script, one style sheet. */
export function htmlPage(page: { readonly title: string; readonly language: LanguageId; readonly body: Html }): string {
  return html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.title}</title>
<link rel="stylesheet" href="${ownPagesStylePath}">
</head>
<body>
<main>
<h1>${page.title}</h1>
${page.body}
</main>
</body>
</html>
`.text;
}

export const ownPagesStyle = `:root { color-scheme: light; --ink: #1d2433; --paper: #f6f3ec; --line: #d9d3c5; --accent: #1f4e8c; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
main { max-inline-size: 62rem; margin-inline: auto; padding: 2.5rem 1.5rem 5rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1.5rem; }
h2 { font-size: 1.375rem; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1.0625rem; margin: 1.25rem 0 0.25rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9375em; }
pre { overflow: auto; max-block-size: 24rem; padding: 1rem; background: #fff; border: 1px solid var(--line); border-radius: 0.5rem; }
table { border-collapse: collapse; inline-size: 100%; background: #fff; }
th, td { padding: 0.5rem 0.75rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
article { margin-block: 1rem; padding: 1rem 1.25rem; background: #fff; border: 1px solid var(--line); border-radius: 0.75rem; }
article > h2, article > h3 { margin-block-start: 0; }
button { font: inherit; padding: 0.5rem 1rem; border: 0; border-radius: 0.5rem; background: var(--accent); color: #fff; cursor: pointer; }
`;
