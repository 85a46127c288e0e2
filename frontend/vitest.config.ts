import { defineConfig } from "vitest/config";
import { messages } from "./build/messages.ts";
import { relay } from "./build/relay.ts";

export default defineConfig({
  plugins: [relay(), messages()],
  resolve: { tsconfigPaths: true },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}", "build/**/*.test.ts"],
    setupFiles: ["src/app/test.setup.ts"],
    restoreMocks: true,
  },
});
