/** An ear in a few strokes. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="mark">
      <rect width="32" height="32" rx="8" />
      <path d="M10 16a6 6 0 1 1 12 0c0 3-3 3.600-3 7a3 3 0 0 1-5.600 1.500" />
      <path d="M14 16a2 2 0 1 1 4 0" />
    </svg>
  );
}
