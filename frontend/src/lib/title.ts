// The window's title, for tabs, history and screen readers.
import { useEffect } from "react";
import { t } from "./i18n";

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? t("{title} · Tandem", { title }) : "Tandem";
  }, [title]);
}
