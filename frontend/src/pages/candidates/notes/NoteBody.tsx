import { parseNote } from "./mentions";

/** A note's text with its mentions set off. */
export function NoteBody({ body }: { body: string }) {
  let at = 0;
  return (
    <p className="text-base break-words whitespace-pre-wrap">
      {parseNote(body).map((part) => {
        const key = at;
        at += part.kind === "text" ? part.text.length : part.name.length + part.id.length + 5;
        return part.kind === "text" ? (
          part.text
        ) : (
          <span key={key} className="rounded-sm bg-accent-soft px-1 font-medium text-accent-ink" data-mention={part.id}>
            @{part.name}
          </span>
        );
      })}
    </p>
  );
}
