import { initials } from "@/lib/formats";
import { cx } from "../cx";

const grounds = [
  "bg-tint-1 text-chart-1",
  "bg-tint-2 text-chart-2",
  "bg-tint-3 text-chart-3",
  "bg-tint-4 text-chart-4",
  "bg-tint-6 text-chart-6",
];

const sizes = {
  sm: "size-5 text-[9px]",
  md: "size-6 text-[10px]",
  lg: "size-10 text-input",
};

/** The same name always has the same colour. */
export function colourOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % grounds.length;
}

/** A person as initials. Decorative beside the written name; give `labelled` where it stands alone. */
export function Avatar({
  name,
  size = "md",
  labelled = false,
  className,
}: {
  name: string;
  size?: keyof typeof sizes;
  labelled?: boolean;
  className?: string;
}) {
  return (
    <span
      {...(labelled ? { role: "img", "aria-label": name, title: name } : { "aria-hidden": true })}
      className={cx(
        "inline-grid shrink-0 place-items-center rounded-full font-semibold tracking-tight select-none",
        sizes[size],
        grounds[colourOf(name)],
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}

/** Several people, overlapping; the rest as a number. */
export function AvatarStack({
  names,
  max = 3,
  size = "sm",
}: {
  names: readonly string[];
  max?: number;
  size?: keyof typeof sizes;
}) {
  const shown = names.length > max ? names.slice(0, max - 1) : names;
  const rest = names.length - shown.length;
  return (
    <span role="img" aria-label={names.join(", ")} title={names.join(", ")} className="inline-flex -space-x-0.5">
      {shown.map((name) => (
        <Avatar key={name} name={name} size={size} className="ring-1 ring-surface" />
      ))}
      {rest > 0 && (
        <span
          className={cx(
            "inline-grid place-items-center rounded-full bg-hover font-semibold text-ink-2 ring-1 ring-surface",
            sizes[size],
          )}
        >
          +{rest}
        </span>
      )}
    </span>
  );
}
