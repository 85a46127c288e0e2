import { expect, test } from "vitest";
import { grouped } from "./order";

const command = (id: string, group: string) => ({ id, title: id, group, run: () => {} });

test("the palette lists what is here, then jobs and people, then the rest", () => {
  const commands = [
    command("go", "Go to"),
    command("move", "Here"),
    command("theme", "General"),
    command("note", "Here"),
  ];
  const found = [command("job", "Jobs"), command("ada", "People")];
  const groups = grouped(commands, found, "Here");
  expect(groups.map((group) => group.title)).toEqual(["Here", "Jobs", "People", "Go to", "General"]);
  expect(groups[0]?.commands.map((c) => c.id)).toEqual(["move", "note"]);
});
