// Compiles the page's texts while it is built, so that no parser of messages
// is downloaded. Each module brings the compiled form of its own texts along.
import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import { type ESTree, type Plugin, parseAst } from "vite";

/** A text with something to fill in; all others are shown as they stand. */
const fillable = /\{ *\w+ *[,}]/;

const catalog = "/src/lib/i18n.ts";

/** The compiled form of every text with something to fill in that stands in a module. */
export function compiledMessages(code: string, file: string): Record<string, unknown> {
  const compiled: Record<string, unknown> = {};
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const child of node) visit(child);
      return;
    }
    if (typeof node !== "object" || node === null || !("type" in node)) return;
    const text = literal(node as ESTree.Node);
    if (text !== null && fillable.test(text)) {
      try {
        compiled[text] = compileMessageOrThrow(text);
      } catch (error) {
        throw new Error(`${file}: “${text}” is not a message: ${(error as Error).message}`);
      }
      return;
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(code).body);
  return compiled;
}

function literal(node: ESTree.Node): string | null {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null;
  return null;
}

export function messages(): Plugin {
  return {
    name: "tandem:messages",
    transform: {
      filter: { id: { include: /\/src\/.*\.tsx?(\?|$)/, exclude: /__generated__/ }, code: fillable },
      handler(code, id) {
        const compiled = compiledMessages(code, id);
        if (Object.keys(compiled).length === 0) return null;
        // Behind the last line, so that every line keeps its number.
        const tail = `\nimport { learn as __learn } from ${JSON.stringify(catalog)};__learn(${JSON.stringify(compiled)});`;
        return { code: code + tail, map: null };
      },
    },
  };
}
