// Leaves out of the built page what Relay's CommonJS modules name but this page
// can't reach: a bundler doesn't see that by itself.
import type { Plugin } from "vite";

const unreached: readonly [importer: RegExp, sources: readonly string[]][] = [
  // Exported by the index for other kinds of apps.
  [
    /relay-runtime\/lib\/index\.js$/,
    [
      "./experimental",
      "./query/fetchQuery_DEPRECATED",
      "./store/createFragmentSpecResolver",
      "./store/NormalizationEngine",
      "./util/createPayloadFor3DField",
    ],
  ],
  // Only for those who switch Relay's flag ENABLE_ACTIVITY_COMPATIBILITY off.
  [/react-relay\/lib\/relay-hooks\/useFragmentInternal\.js$/, ["./useFragmentInternal_CURRENT"]],
];

const nothing = "\0tandem:nothing";

export function lean(): Plugin {
  return {
    name: "tandem:lean",
    apply: "build",
    enforce: "pre",
    resolveId(source, importer) {
      if (!importer) return null;
      return unreached.some(([from, sources]) => from.test(importer) && sources.includes(source)) ? nothing : null;
    },
    load: (id) => (id === nothing ? "export {};" : null),
  };
}
