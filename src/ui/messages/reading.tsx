export type ReadingBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export interface ReadingPart {
  /** Empty for the beginning of a text. */
  readonly heading: string;
  readonly blocks: readonly ReadingBlock[];
}

/** A text to be read: paragraphs and lists under their headings. */
export function Reading({ parts }: { readonly parts: readonly ReadingPart[] }) {
  return (
    <div class="reading">
      {parts.map(({ heading, blocks }) => (
        <section key={heading} class="reading-part">
          {heading !== '' && <h2 class="reading-heading">{heading}</h2>}
          {blocks.map((block) =>
            block.kind === 'list' ? (
              <ul key={block.items.join()} class="reading-list">
                {block.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            ) : (
              <p key={block.text}>{block.text}</p>
            ),
          )}
        </section>
      ))}
    </div>
  );
}
