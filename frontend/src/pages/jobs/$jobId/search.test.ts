import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { filterOf, jobSearch, toList, waitingOf, withoutFilter } from "./search";
import { orderOf, pressed, sortOf, usual } from "./table/order";

describe("what stands in the address", () => {
  it("becomes the board's filter", () => {
    const search = v.parse(jobSearch, { q: " ada ", waiting: "manager,candidate,nonsense", late: true, mine: true });
    expect(filterOf(search)).toEqual({ text: "ada", waitingOn: ["MANAGER", "CANDIDATE"], late: true, needsMe: true });
    expect(toList(waitingOf(search))).toBe("manager,candidate");
  });

  it("shows everything when it says nothing, or something broken", () => {
    expect(filterOf(v.parse(jobSearch, {}))).toBeNull();
    expect(filterOf(v.parse(jobSearch, { late: "perhaps", waiting: [1], q: {} }))).toBeNull();
  });

  it("takes a number that was typed for text", () => {
    expect(filterOf(v.parse(jobSearch, { q: 2024 }))).toEqual({ text: "2024" });
  });

  it("loses the filter but not the panel", () => {
    expect(v.parse(jobSearch, withoutFilter({ q: "ada", late: true, panel: "app_1" }))).toEqual({ panel: "app_1" });
  });
});

describe("the table's order", () => {
  it("turns round when the same head is pressed again, and back to an address without it", () => {
    const byName = pressed(usual, "CANDIDATE_NAME");
    expect(sortOf(byName)).toBe("name");
    expect(sortOf(pressed(byName, "CANDIDATE_NAME"))).toBe("-name");
    expect(orderOf("-name")).toEqual({ field: "CANDIDATE_NAME", direction: "DESC" });
    expect(sortOf(orderOf("whatever"))).toBeUndefined();
  });
});
