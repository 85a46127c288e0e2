// How numbers, dates and ages are written, by the viewer's locale and zone.
import { locale, t } from "./i18n";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const numbers = once(() => new Intl.NumberFormat(locale));
const compacts = once(() => new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 }));
const percents = once(() => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }));
const dates = once(() => new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" }));
const datesThisYear = once(() => new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" }));
const dateTimes = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }));
const relatives = once(() => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
const lists = once(() => new Intl.ListFormat(locale, { type: "conjunction" }));

export const formatNumber = (n: number): string => numbers().format(n);
export const formatCompact = (n: number): string => compacts().format(n);
/** A share between 0 and 1. */
export const formatPercent = (share: number): string => percents().format(share);
export const formatList = (parts: readonly string[]): string => lists().format(parts);

/** Money in minor units, as the API gives it. */
export function formatMoney(minor: number, currency: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 });
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
  return format.format(minor / 10 ** (digits ?? 2));
}

/** A day; the year only when it is not this one. */
export function formatDate(time: string | Date, now: Date = new Date()): string {
  const date = new Date(time);
  return (date.getFullYear() === now.getFullYear() ? datesThisYear() : dates()).format(date);
}

export const formatDateTime = (time: string | Date): string => dateTimes().format(new Date(time));

/** "3 hours ago", "yesterday", and the date once it is more than four weeks away. */
export function formatRelative(time: string | Date, now: Date = new Date()): string {
  const difference = new Date(time).getTime() - now.getTime();
  const size = Math.abs(difference);
  const format = relatives();
  if (size < 45_000) return t("just now");
  if (size < hour) return format.format(Math.round(difference / minute), "minute");
  if (size < day) return format.format(Math.round(difference / hour), "hour");
  if (size < 28 * day) return format.format(Math.round(difference / day), "day");
  return formatDate(time, now);
}

/** Whole days between a time and now, never negative. */
export function daysSince(time: string | Date, now: Date = new Date()): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(time).getTime()) / day));
}

/** The short age that a card shows: "40 min", "5 h", "12 d". */
export function formatAge(time: string | Date, now: Date = new Date()): string {
  const size = Math.max(0, now.getTime() - new Date(time).getTime());
  if (size < hour) return t("{n} min", { n: Math.floor(size / minute) });
  if (size < day) return t("{n} h", { n: Math.floor(size / hour) });
  return t("{n} d", { n: formatNumber(Math.floor(size / day)) });
}

/** A number of days with its unit, as medians come: "4.5 days". */
export function formatDays(days: number): string {
  const n = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(days);
  return days === 1 ? t("{n} day", { n }) : t("{n} days", { n });
}

/** The letters of an avatar: first and last word of the name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return picked.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase(locale) ?? "").join("");
}

/** A file's size in the unit that reads best. */
export function formatBytes(bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[step],
    unitDisplay: "short",
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}
