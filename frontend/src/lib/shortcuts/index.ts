// The hooks by which pages add commands and show them.
import { useEffect, useRef, useSyncExternalStore } from "react";
import { type Command, registry } from "./registry";

export { type Command, groups, printedKeys, registry, search } from "./registry";

/** Adds commands while the component is shown. They may be made anew at each render. */
export function useCommands(commands: readonly Command[]): void {
  const layer = useRef<ReturnType<typeof registry.add> | null>(null);
  const latest = useRef(commands);
  latest.current = commands;

  // Only what is shown decides whether the list changed; `run` is looked up when it is called.
  const shape = commands
    .map((c) => `${c.id}\u0000${c.title}\u0000${c.keys}\u0000${c.refused}\u0000${c.hidden}`)
    .join("\u0001");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the commands
  useEffect(() => {
    const bound = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find((c) => c.id === command.id)?.run(),
    }));
    if (layer.current) layer.current.set(bound);
    else layer.current = registry.add(bound);
  }, [shape]);

  useEffect(
    () => () => {
      layer.current?.remove();
      layer.current = null;
    },
    [],
  );
}

/** All commands that can be given now. */
export function useCommandList(): readonly Command[] {
  return useSyncExternalStore(registry.subscribe, registry.list, registry.list);
}

export function useSingleKeys(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(registry.subscribe, registry.singleKeys, registry.singleKeys);
  return [on, (next) => registry.setSingleKeys(next)];
}
