// Keeps what was typed until it is sent, over reloads, closed dialogs and closed
// windows. Signing out forgets it all: the next person may be another one.
import { useCallback, useEffect, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";

const prefix = "tandem.draft.";

function read(key: string): string {
  try {
    return localStorage.getItem(prefix + key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, text);
  } catch {
    // Without storage the draft lives as long as the component.
  }
}

/** Leaves no draft behind. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) localStorage.removeItem(key);
    }
  } catch {
    // Without storage there is nothing to forget.
  }
}

/** A text field's value that survives; `clear` it once it was sent. */
export function useDraft(key: string): { text: string; set: (text: string) => void; clear: () => void } {
  const [state, setState] = useState({ key, text: read(key) });
  if (state.key !== key) setState({ key, text: read(key) });
  const set = useCallback(
    (text: string) => {
      write(key, text);
      setState({ key, text });
    },
    [key],
  );
  return { text: state.text, set, clear: useCallback(() => set(""), [set]) };
}

/** Keeps a whole form until it was sent; call what it returns once it was. */
export function useFormDraft<T extends FieldValues>(form: UseFormReturn<T>, key: string): () => void {
  useEffect(() => {
    const saved = read(key);
    if (saved !== "") {
      try {
        form.reset({ ...form.getValues(), ...JSON.parse(saved) }, { keepDefaultValues: true });
      } catch {
        write(key, "");
      }
    }
    const watching = form.watch((values) => write(key, JSON.stringify(values)));
    return () => watching.unsubscribe();
  }, [form, key]);
  return useCallback(() => write(key, ""), [key]);
}
