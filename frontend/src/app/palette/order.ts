// In what order the palette lists its groups: what is here first, then what
// was found by its name, then the ways to elsewhere.
import type { Command } from "@/lib/shortcuts";

export interface Group {
  title: string;
  commands: Command[];
}

export function grouped(commands: readonly Command[], found: readonly Command[], here: string): Group[] {
  const inOrder = [
    ...commands.filter((command) => command.group === here),
    ...found,
    ...commands.filter((command) => command.group !== here),
  ];
  const groups = new Map<string, Command[]>();
  for (const command of inOrder) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups].map(([title, list]) => ({ title, commands: list }));
}
