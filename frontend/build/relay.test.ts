import { expect, test } from "vitest";
import { replaceTags } from "./relay.ts";

test("a tag becomes the import of its artifact, and every line keeps its number", () => {
  const code =
    "const a = 1;\nuseFragment(\n  graphql`\n    fragment Card_application on Application {\n      id\n    }\n  `, key);\nlast();";
  const replaced = replaceTags(code);
  expect(replaced).toContain('import __graphql_Card_application from "./__generated__/Card_application.graphql";');
  expect(replaced).toContain("useFragment(\n  __graphql_Card_application, key);");
  expect(replaced).not.toContain("graphql`");
});

test("a module without tags is left alone", () => {
  expect(replaceTags("export const graphqlEndpoint = 1;")).toBeNull();
});

test("an operation without a name is refused, for Relay could not find it", () => {
  expect(() => replaceTags("graphql`{ viewer { id } }`")).toThrow(/named/);
});
