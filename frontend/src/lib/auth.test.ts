import { expect, test, vi } from "vitest";
import { auth, safePath } from "./auth";

test.each([
  [undefined, "/"],
  ["/jobs/job_1?late=1", "/jobs/job_1?late=1"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example", "/"],
  ["/sign-in?to=/x", "/"],
])("after signing in, %s leads to %s", (to, path) => {
  expect(safePath(to)).toBe(path);
});

test("a refused sign-in names the field and why", async () => {
  vi.spyOn(globalThis, "fetch").mockResolvedValue(
    new Response(JSON.stringify({ error: { code: "LOCKED", message: "Wait a minute.", field: "password" } }), {
      status: 429,
    }),
  );
  await expect(auth.signIn({ email: "a@b.c", password: "x" })).rejects.toMatchObject({
    code: "LIMIT",
    message: "Wait a minute.",
    field: "password",
  });
});

test("a proxy's error page is not shown to people", async () => {
  vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("<html>502</html>", { status: 502 }));
  await expect(auth.state()).rejects.toMatchObject({ code: "INTERNAL", message: expect.stringContaining("server") });
});
