import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { filterOf, isFiltered, orderOf, poolSearch, sorts } from "./filter";

describe("the address of the talent pool", () => {
  test("without filters asks for everybody: an empty text would match nobody", () => {
    expect(filterOf({ q: "  " })).toEqual({ text: null, sources: null, tags: null, consents: null, active: null });
    expect(isFiltered({ q: "  ", tag: [] })).toBe(false);
  });

  test("carries each filter to the API", () => {
    expect(filterOf({ q: " go dev", source: ["Referral"], tag: ["remote"], consent: ["GIVEN"], active: "no" })).toEqual(
      {
        text: "go dev",
        sources: ["Referral"],
        tags: ["remote"],
        consents: ["GIVEN"],
        active: false,
      },
    );
    for (const search of [{ q: "a" }, { source: ["a"] }, { tag: ["a"] }, { active: "no" as const }])
      expect(isFiltered(search)).toBe(true);
  });

  test("typed by hand and wrong, still opens the page", () => {
    expect(v.parse(poolSearch, { sort: "sideways", consent: "x", tag: 7 })).toEqual({
      sort: "newest",
      consent: [],
      tag: [],
    });
  });
});

test("every order is one of the API's", () => {
  expect(sorts.map((sort) => orderOf(sort))).toEqual([
    { field: "CREATED_AT", direction: "DESC" },
    { field: "CREATED_AT", direction: "ASC" },
    { field: "NAME", direction: "ASC" },
    { field: "UPDATED_AT", direction: "DESC" },
  ]);
});
