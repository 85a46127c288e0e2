// A span of a life in words: "Mar 2019 to today · 4 y 2 mo". The dates are as
// exact as the source was: a year, a month or a day.
import { locale, t } from "@/lib/i18n";

interface Parsed {
  date: Date;
  exact: "year" | "month" | "day";
}

function parse(text: string): Parsed | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return Number.isNaN(date.getTime()) ? null : { date, exact: day ? "day" : month ? "month" : "year" };
}

function print(text: string): string {
  const parsed = parse(text);
  if (!parsed) return text;
  const style: Intl.DateTimeFormatOptions =
    parsed.exact === "year" ? { year: "numeric" } : { year: "numeric", month: "short" };
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" }).format(parsed.date);
}

export function span(start: string, end: string, now: Date = new Date()): { when: string; length: string } {
  if (!start && !end) return { when: "", length: "" };
  if (!start) return { when: t("until {end}", { end: print(end) }), length: "" };
  const when = end
    ? t("{start} to {end}", { start: print(start), end: print(end) })
    : t("{start} to today", { start: print(start) });
  return { when, length: length(start, end, now) };
}

/** How long it was, no more exact than the dates are. */
function length(start: string, end: string, now: Date): string {
  const from = parse(start);
  const to = end ? parse(end) : { date: now, exact: "day" as const };
  if (!from || !to) return "";
  const months =
    (to.date.getUTCFullYear() - from.date.getUTCFullYear()) * 12 + to.date.getUTCMonth() - from.date.getUTCMonth();
  if (months <= 0) return "";
  if (from.exact === "year" || to.exact === "year") {
    const years = to.date.getUTCFullYear() - from.date.getUTCFullYear();
    return years > 0 ? t("{n} y", { n: years }) : "";
  }
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return t("{n} mo", { n: rest });
  return rest === 0 ? t("{n} y", { n: years }) : t("{years} y {months} mo", { years, months: rest });
}
