import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { batched } from "./batch";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a burst of events arrives as one list, in order, 50 ms after its first", () => {
  const deliver = vi.fn();
  const events = batched<number>(deliver);
  for (let n = 0; n < 300; n++) events.add(n);
  vi.advanceTimersByTime(49);
  expect(deliver).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(deliver).toHaveBeenCalledExactlyOnceWith(Array.from({ length: 300 }, (_, n) => n));
});

test("a steady stream is not put off for ever", () => {
  const deliver = vi.fn();
  const events = batched<number>(deliver);
  for (let n = 0; n < 10; n++) {
    events.add(n);
    vi.advanceTimersByTime(20);
  }
  expect(deliver.mock.calls.length).toBeGreaterThanOrEqual(3);
});

test("the end of a subscription loses nothing that had arrived, and delivers it once", () => {
  const deliver = vi.fn();
  const events = batched<number>(deliver);
  events.add(1);
  events.flush();
  vi.advanceTimersByTime(100);
  expect(deliver).toHaveBeenCalledExactlyOnceWith([1]);
});

test("nothing arrives after somebody stopped listening", () => {
  const deliver = vi.fn();
  const events = batched<number>(deliver);
  events.add(1);
  events.drop();
  vi.advanceTimersByTime(100);
  expect(deliver).not.toHaveBeenCalled();
});
