import { unseen } from "./segments";

/**
 * Text as data: shown as it is, in isolation, so that its direction marks turn nothing around it,
 * and with a small sign where a character is that one cannot see.
 */
export function Literal({ text }: { text: string }) {
  return unseen(text).map((part, place) =>
    part.name === undefined ? part.text : (
      <span key={place} className="unseen" data-name={part.name} title={`A character that is not seen: ${part.name}`}>{part.text}</span>
    ),
  );
}
