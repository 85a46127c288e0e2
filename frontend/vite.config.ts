import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import tailwind from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { lean } from "./build/lean.ts";
import { messages } from "./build/messages.ts";
import { precompress } from "./build/precompress.ts";
import { relay } from "./build/relay.ts";

const own = (file: string) => fileURLToPath(new URL(`build/${file}`, import.meta.url));
const server = process.env.TANDEM_URL ?? "http://localhost:8080";

const base =
  /node_modules\/(react|react-dom|scheduler|react-relay|relay-runtime|fbjs|invariant|@babel\/runtime|@tanstack\/(react-router|router-core|history|store|react-store)|use-sync-external-store|@lingui\/core|valibot|clsx)\//;

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: "react",
      routesDirectory: "src/pages",
      generatedRouteTree: "src/app/routeTree.gen.ts",
      // A lowercase .tsx file is a route; whatever else lies beside it is a part of that page.
      routeFileIgnorePattern: "^[A-Z]|^__generated__$|\\.ts$|\\.test\\.tsx$|\\.css$",
      autoCodeSplitting: true,
      quoteStyle: "double",
      semicolons: true,
    }),
    relay(),
    lean(),
    react(),
    messages(),
    tailwind(),
    { ...optimizeLocales.vite({ locales: ["en-US", "en-GB", "de-DE", "fr-FR", "es-ES"] }), enforce: "pre" },
    precompress(),
  ],
  resolve: {
    tsconfigPaths: true,
    alias: [{ find: /^react-relay$/, replacement: own("react-relay.ts") }],
  },
  build: {
    target: ["chrome123", "edge123", "firefox128", "safari17.5"],
    manifest: true,
    // The content security policy allows no data: scripts, and hashed files are cached for good.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Two pages: Tandem's own, and the editor for queries, which shares nothing with it.
    rolldownOptions: {
      input: ["index.html", "graphiql.html"],
      // What every page stands on, in one file: it compresses better, and stays cached while Tandem's own code changes.
      output: { codeSplitting: { groups: [{ name: "base", test: base }] } },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ["/graphql", "/graphiql", "/schema.graphql", "/auth", "/files", "^/imports/[^/]+/report"].map((path) => [
        path,
        { target: server, ws: path === "/graphql", changeOrigin: true },
      ]),
    ),
  },
});
