// Minutes of a day as the hour that people write.

/** 540 as "09:00". The end of the day is "24:00". */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** "9:00" or "09:00" as 540; null when it is no time of day. */
export function minutesOf(clock: string): number | null {
  const match = /^([0-9]{1,2}):([0-5][0-9])$/.exec(clock.trim());
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= 24 * 60 ? minutes : null;
}
