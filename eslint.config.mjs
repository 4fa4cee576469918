import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      "dist/**",
      ".tsbuild/**",
      "**/out/**",
      "**/*.generated.ts",
      "**/generated/**",
      "**/*.mjs",
      "**/*.mts",
      "**/*.cjs",
      "coverage/**",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: "error",
      "no-console": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["**/*.test.ts", "test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "no-console": "off",
    },
  },
  {
    files: ["server/src/graph/**/*.ts", "server/src/rules/**/*.ts"],
    ignores: ["server/src/graph/reads.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "NewExpression[callee.name='WeakMap'] > TSTypeParameterInstantiation > TSTypeReference[typeName.name='ObjectIndex']:first-child",
          message:
            "Whoever finds such a value has read what it is computed from, and nobody would know: use perIndex or settled of graph/reads.ts.",
        },
      ],
    },
  },
  { files: ["scripts/**/*.ts", "server/src/cli/**/*.ts"], rules: { "no-console": "off" } },
);
