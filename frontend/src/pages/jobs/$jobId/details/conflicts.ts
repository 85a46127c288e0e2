// What two people changed in the same job at the same time.
import type { DetailsValues } from "./Details";

export interface Difference {
  field: keyof DetailsValues;
  theirs: DetailsValues[keyof DetailsValues];
  mine: DetailsValues[keyof DetailsValues];
  /** Whether both changed it, and differently. */
  clash: boolean;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields that they changed since the form was filled, and what stands in the form for them. */
export function differences(base: DetailsValues, theirs: DetailsValues, mine: DetailsValues): readonly Difference[] {
  return (Object.keys(base) as (keyof DetailsValues)[])
    .filter((field) => !same(base[field], theirs[field]))
    .map((field) => ({
      field,
      theirs: theirs[field],
      mine: mine[field],
      clash: !same(mine[field], base[field]) && !same(mine[field], theirs[field]),
    }));
}
