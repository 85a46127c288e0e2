// What stands around every input: its label, a hint, and what is wrong with it.

import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError as AriaFieldError } from "react-aria-components/FieldError";
import { Label as AriaLabel } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { t } from "@/lib/i18n";
import { cx } from "../cx";

/** The props that all fields share. */
export interface FieldProps {
  label: string;
  /** Keeps the label for screen readers only, where the place says it all. */
  labelHidden?: boolean;
  /** Says so beside the label; fields are required unless they say this. */
  optional?: boolean;
  description?: ReactNode;
  /** What is wrong and how to put it right. Its presence marks the field as invalid. */
  error?: string | null;
  className?: string;
}

export const fieldClass = "flex min-w-0 flex-col gap-1";

export function FieldLabel({ label, labelHidden, optional }: Pick<FieldProps, "label" | "labelHidden" | "optional">) {
  return (
    <AriaLabel className={cx("text-base font-medium text-ink", labelHidden && "sr-only")}>
      {label}
      {optional && <span className="ml-1 font-regular text-ink-2">{t("(optional)")}</span>}
    </AriaLabel>
  );
}

export function FieldNotes({ description, error }: Pick<FieldProps, "description" | "error">) {
  return (
    <>
      {description && (
        <Text slot="description" className="text-meta text-ink-2">
          {description}
        </Text>
      )}
      <AriaFieldError className="flex items-start gap-1 text-meta text-danger">
        {({ validationErrors }) => (
          <>
            <CircleAlert className="mt-px size-3.5 shrink-0" aria-hidden="true" />
            <span>{error ?? validationErrors.join(" ")}</span>
          </>
        )}
      </AriaFieldError>
    </>
  );
}
