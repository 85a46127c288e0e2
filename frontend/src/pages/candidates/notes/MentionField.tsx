import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from "react";
import { Label } from "react-aria-components/Label";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import { announce } from "@/lib/announce";
import { t } from "@/lib/i18n";
import { Avatar } from "@/ui/Avatar/Avatar";
import { cx } from "@/ui/cx";
import { insertMention, type Labelled, openMention, toMarkup, toPlain } from "./mentions";
import { type Person, usePeople } from "./usePeople";

/**
 * A text in which @ finds a person. Takes and gives the body with its markup;
 * what is seen is @Name.
 */
export function MentionField({
  label,
  value,
  onChange,
  onSend,
  placeholder,
  fieldRef,
  rows = 2,
}: {
  label: string;
  value: string;
  onChange: (body: string) => void;
  /** Called by ⌘Enter or Ctrl+Enter. */
  onSend: () => void;
  placeholder?: string;
  fieldRef?: Ref<{ focus: () => void }>;
  rows?: number;
}) {
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(fieldRef, () => ({ focus: () => input.current?.focus() }), []);
  const [plain, setPlain] = useState(() => ({ ...toPlain(value), body: value }));
  // Somebody else set the value, e.g. cleared it after sending.
  if (plain.body !== value) setPlain({ ...toPlain(value), body: value });

  const [open, setOpen] = useState<{ at: number; typed: string } | null>(null);
  const people = usePeople(open?.typed ?? null);
  const [active, setActive] = useState(0);
  const shown = open !== null && people.length > 0;
  const at = Math.min(active, people.length - 1);

  const write = (text: string, known: readonly Labelled[]) => {
    const body = toMarkup(text, known);
    setPlain({ text, people: [...known], body });
    onChange(body);
  };

  const look = (element: HTMLTextAreaElement) => {
    const next =
      element.selectionStart === element.selectionEnd ? openMention(element.value, element.selectionStart) : null;
    if (next?.at !== open?.at) setActive(0);
    setOpen(next);
  };

  const take = (person: Person) => {
    const element = input.current;
    if (!element || !open) return;
    const done = insertMention(plain.text, element.selectionStart, open, person, plain.people);
    write(done.text, done.people);
    setOpen(null);
    announce(t("{name} mentioned", { name: person.name }));
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(done.caret, done.caret);
    });
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      onSend();
      return;
    }
    if (!shown) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setActive((at + (event.key === "ArrowDown" ? 1 : people.length - 1)) % people.length);
    } else if (event.key === "Enter" || event.key === "Tab") {
      const person = people[at];
      if (person) {
        event.preventDefault();
        take(person);
      }
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      setOpen(null);
    }
  };

  return (
    <TextField value={plain.text} className="relative flex flex-col gap-1">
      <Label className="sr-only">{label}</Label>
      <TextArea
        ref={input}
        rows={rows}
        placeholder={placeholder}
        aria-autocomplete="list"
        aria-controls={shown ? `${id}list` : undefined}
        aria-activedescendant={shown ? `${id}${at}` : undefined}
        onChange={(event) => {
          write(event.target.value, plain.people);
          look(event.target);
        }}
        onSelect={(event) => look(event.currentTarget)}
        onBlur={() => setOpen(null)}
        onKeyDown={press}
        className="field field-sizing-content max-h-80 min-h-14 resize-none px-2 py-1.5"
      />
      {shown && (
        <div
          id={`${id}list`}
          role="listbox"
          aria-label={t("People")}
          className="floating absolute top-full left-0 z-10 mt-1 w-72 max-w-full p-1"
        >
          {people.map((person, n) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the focus and answers the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the text field names the active option
            <div
              key={person.id}
              id={`${id}${n}`}
              role="option"
              aria-selected={n === at}
              // The press must not take the focus from the text.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
              onPointerMove={() => setActive(n)}
              className={cx(
                "flex cursor-default items-center gap-2 rounded-md px-2 py-1 text-base touch:min-h-10",
                n === at && "bg-hover",
              )}
            >
              <Avatar name={person.name} size="sm" />
              <span className="min-w-0 flex-1 truncate">{person.name}</span>
              <span className="max-w-28 truncate text-meta text-ink-2">{person.title}</span>
            </div>
          ))}
        </div>
      )}
    </TextField>
  );
}
