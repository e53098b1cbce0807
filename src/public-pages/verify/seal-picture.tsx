/** What a seal looks like: an L of black, a dotted edge in front of it, and dots between. It says nothing to a reader. */
const modules = [
  '#.#.#.#.#.#.',
  '##..#.##..##',
  '#.##...#.#..',
  '#..#.##.##.#',
  '##.#..#..##.',
  '#.#..##.#..#',
  '###.#...##..',
  '#..##.#..#.#',
  '#.#...##.##.',
  '##.##..#...#',
  '#..#.#.##.#.',
  '############',
];

const side = modules.length;
const outline = modules
  .flatMap((row, y) => [...row].flatMap((dot, x) => (dot === '#' ? [`M${x} ${y}h1v1h-1z`] : [])))
  .join('');

/** Beside the words that say what to look for on the paper. */
export function SealPicture() {
  return (
    <svg class="verify-seal" viewBox={`-1 -1 ${side + 2} ${side + 2}`} aria-hidden="true" focusable="false">
      <path d={outline} shape-rendering="crispEdges" />
    </svg>
  );
}
