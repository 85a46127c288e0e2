import { useEffect, useState } from "react";
import { formatDate, formatDateTime, formatRelative } from "@/lib/formats";

/** A day; the exact time on hover. */
export function DateText({ value }: { value: string }) {
  return (
    <time dateTime={value} title={formatDateTime(value)}>
      {formatDate(value)}
    </time>
  );
}

/** How long ago, kept current while it is shown; the exact time on hover. */
export function RelativeTime({ value }: { value: string }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 60_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={value} title={formatDateTime(value)}>
      {formatRelative(value)}
    </time>
  );
}
