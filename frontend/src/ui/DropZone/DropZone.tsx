import { Upload } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { DropZone as AriaDropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Text } from "react-aria-components/Text";
import { cx } from "../cx";

export interface DropZoneProps {
  label: string;
  /** What may be given: kinds and size. */
  hint?: ReactNode;
  accept?: readonly string[];
  multiple?: boolean;
  isDisabled?: boolean;
  onFiles: (files: File[]) => void;
  className?: string;
}

/** Takes files by drop, paste, or the system's dialog. */
export function DropZone({ label, hint, accept, multiple = false, isDisabled, onFiles, className }: DropZoneProps) {
  return (
    <AriaDropZone
      isDisabled={isDisabled}
      onDrop={async (event) => {
        const files = await Promise.all(
          event.items.filter((item) => item.kind === "file").map((item) => item.getFile()),
        );
        if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
      }}
      className={cx(
        "rounded-lg border border-dashed border-line-strong bg-canvas transition drop-target:border-accent drop-target:bg-accent-soft",
        className,
      )}
    >
      <FileTrigger acceptedFileTypes={accept} allowsMultiple={multiple} onSelect={(list) => list && onFiles([...list])}>
        <Button
          isDisabled={isDisabled}
          className="flex w-full cursor-default flex-col items-center gap-1 rounded-lg px-4 py-8 text-center text-base hover:bg-hover disabled:opacity-50"
        >
          <Upload className="mb-1 size-5 text-ink-2" aria-hidden="true" />
          <Text slot="label" className="font-medium">
            {label}
          </Text>
          {hint && <span className="text-meta text-ink-2">{hint}</span>}
        </Button>
      </FileTrigger>
    </AriaDropZone>
  );
}
