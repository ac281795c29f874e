import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,scripts,tests}/**/*.test.ts"],
    // A child process or a small build may be part of a case, on a machine that is busy.
    testTimeout: 20_000,
    // A forgotten `.only` would quietly drop every other case.
    allowOnly: false,
  },
});
