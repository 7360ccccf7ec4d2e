import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'src/api/schema.d.ts', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Naming a field is how an object without it is made.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // A handler of an event may start something: what fails in it is shown by the mutation or query itself.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
    languageOptions: { globals: globals.browser },
    // Nothing is compiled by the React Compiler here, so nothing is memoized that the virtual list changes.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  // Playwright reads from the pattern which fixtures one needs, also where that is none.
  { files: ['e2e/**'], rules: { 'no-empty-pattern': 'off' } },
  { files: ['public/**'], languageOptions: { globals: globals.browser } },
  { files: ['scripts/**/*.mjs', '*.js'], languageOptions: { globals: globals.node } },
  // Parts of it run in the page that it looks at.
  { files: ['scripts/watch-times.mjs'], languageOptions: { globals: globals.browser } },
  // The build writes the names of the files in.
  {
    files: ['scripts/sw.js'],
    languageOptions: { globals: { ...globals.serviceworker, __FILES__: 'readonly' } },
  },
);
