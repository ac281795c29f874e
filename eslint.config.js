import astro from "eslint-plugin-astro";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** The only doors to Astro's collections: everything else is handed view types. */
const COLLECTION_DOORS = ["src/queries/**", "src/content.config.ts"];

/** Files whose form a tool prescribes. */
const DEFAULT_EXPORTS = [
  "*.config.{js,ts}",
  "content/site.config.ts",
  "tests/fixtures/**",
  "src/**/*.d.ts",
  "src/build/astro-log.ts",
  // What a pool of threads runs is a default export.
  "src/**/*worker.ts",
];

/** @type {import("eslint").ESLint.Plugin} */
const ours = {
  rules: {
    "reasoned-disable": {
      create: (context) => ({
        Program() {
          for (const comment of context.sourceCode.getAllComments()) {
            if (!/^\s*eslint-disable/.test(comment.value) || / -- \S/.test(comment.value)) continue;
            context.report({
              loc: comment.loc,
              message: "Say why: eslint-disable… rule -- reason.",
            });
          }
        },
      }),
    },
  },
};

export default defineConfig(
  globalIgnores(["dist", ".cache", ".astro", "public", "test-results", "playwright-report"]),

  // Without type information: with it, linting takes longer than compiling, which checks the types.
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,

  {
    plugins: { ours },
    rules: {
      "ours/reasoned-disable": "error",
      eqeqeq: ["error", "always"],
      "no-control-regex": "error",
      "no-var": "error",
      "prefer-const": "error",
      "object-shorthand": "error",
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "astro:content",
              message: "Only src/queries reads collections. Ask it for a view type instead.",
            },
          ],
        },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression > MemberExpression[property.name='only'][object.name=/^(it|test|describe)$/]",
          message: "A forgotten .only silently drops every other test.",
        },
        {
          selector: "TSEnumDeclaration, TSParameterProperty, TSModuleDeclaration[kind='namespace']",
          message: "Node runs these files as they are: write syntax that can simply be erased.",
        },
      ],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // Keys of a registry go as they came.
      "@typescript-eslint/no-dynamic-delete": "off",
      // A callback that does nothing is a legitimate default, and says so by being empty.
      "@typescript-eslint/no-empty-function": "off",
    },
  },
  {
    files: COLLECTION_DOORS,
    rules: { "no-restricted-imports": "off" },
  },
  {
    files: ["src/**/*.ts", "scripts/**/*.ts", "tests/**/*.ts"],
    ignores: DEFAULT_EXPORTS,
    rules: {
      "no-restricted-exports": [
        "error",
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  {
    files: ["src/components/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              // The configuration and the addresses of the site are constants of a run.
              regex: "^#(layouts/|queries/(?!site\\.ts$))",
              allowTypeImports: true,
              message: "Components never fetch. Ask in a page or a layout, and hand the data in.",
            },
          ],
        },
      ],
    },
  },
  {
    // A file that fits on four screens can be kept in the head.
    // The words of a language are a list to look things up in.
    files: ["src/**/*.ts"],
    ignores: ["src/**/*.test.ts", "src/i18n/*.ts"],
    rules: { "max-lines": ["warn", { max: 220, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Declarations of modules that do not exist for Node are written as Astro writes them.
    files: ["src/env.d.ts"],
    rules: { "@typescript-eslint/triple-slash-reference": "off" },
  },
);
