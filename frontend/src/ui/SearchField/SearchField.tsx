import { Search, X } from "lucide-react";
import type { Ref } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { type SearchFieldProps as AriaProps, SearchField as AriaSearchField } from "react-aria-components/SearchField";
import { cx } from "../cx";

export interface SearchFieldProps extends Omit<AriaProps, "children" | "className"> {
  label: string;
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
  className?: string;
}

export function SearchField({ label, placeholder, inputRef, className, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} className={cx("group relative min-w-0", className)}>
      <Label className="sr-only">{label}</Label>
      <Search
        className="pointer-events-none absolute top-1/2 left-2 size-4 -translate-y-1/2 text-ink-2"
        aria-hidden="true"
      />
      <Input
        ref={inputRef}
        placeholder={placeholder ?? label}
        className="field appearance-none px-8 py-1 [&::-webkit-search-cancel-button]:hidden"
      />
      <Button className="absolute top-1/2 right-1 grid size-6 -translate-y-1/2 place-items-center rounded-md text-ink-2 group-empty:hidden hover:bg-hover hover:text-ink">
        <X className="size-4" aria-hidden="true" />
      </Button>
    </AriaSearchField>
  );
}
