import { defineConfig } from "vitest/config";

/** Builds take half a minute each where the machine is busy. */
const BUILD_TIMEOUT_MS = 120_000;

export default defineConfig({
  test: {
    // A forgotten `.only` would quietly drop every other case.
    allowOnly: false,
    projects: [
      {
        test: {
          name: "unit",
          include: ["{src,scripts}/**/*.test.ts", "tests/{,bad-inputs/,e2e/}*.test.ts"],
          // A child process may be part of a case.
          testTimeout: 20_000,
          // Functions without a state of their own: loading them once for all takes a third less.
          isolate: false,
        },
      },
      {
        // Looks at what `npm test` has built.
        test: { name: "output", include: ["tests/output/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        // Builds by itself, again and again. A build leaves a core idle for half of its time.
        test: {
          name: "trials",
          include: ["tests/builds/**/*.test.ts"],
          testTimeout: BUILD_TIMEOUT_MS,
          hookTimeout: BUILD_TIMEOUT_MS,
          maxWorkers: 2,
        },
      },
    ],
  },
});
