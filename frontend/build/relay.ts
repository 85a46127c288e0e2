// Turns graphql`...` tags into imports of the artifacts that relay-compiler
// wrote, so that the page needs neither Babel nor a GraphQL parser.
import type { Plugin } from "vite";

const tag = /graphql\s*`([^`]*)`/g;
const definition = /\b(?:query|mutation|subscription|fragment)\s+(\w+)/;

/** Rewrites the tags of one module; returns null when it has none. */
export function replaceTags(code: string): string | null {
  const imports = new Map<string, string>();
  const replaced = code.replace(tag, (_, document: string) => {
    const name = definition.exec(document)?.[1];
    if (!name) {
      throw new Error("A graphql tag needs a named operation or fragment.");
    }
    const local = `__graphql_${name}`;
    imports.set(name, local);
    return local;
  });
  if (imports.size === 0) {
    return null;
  }
  // One line in front of the first, so that every other line keeps its number.
  const head = [...imports].map(([name, local]) => `import ${local} from "./__generated__/${name}.graphql";`);
  return head.join(" ") + replaced;
}

export function relay(): Plugin {
  return {
    name: "tandem:relay",
    enforce: "pre",
    transform: {
      filter: { id: /\/src\/.*\.tsx?(\?|$)/, code: /graphql\s*`/ },
      handler(code) {
        const replaced = replaceTags(code);
        return replaced === null ? null : { code: replaced, map: null };
      },
    },
  };
}
