import globals from 'globals'
import typescript from 'typescript-eslint'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'

const onlyDesk = {
  group: ['element-plus', 'element-plus/*', '**/desk/**', '@/app/desk/*'],
  message: 'The portal stays light: nothing of the desk in it.',
}

export default typescript.config(
  { ignores: ['node_modules', 'src/api/schema.d.ts', 'src/api/form-words.ts'] },
  ...typescript.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...accessibility.configs['flat/recommended'],
  {
    files: ['**/*.{ts,vue}'],
    languageOptions: {
      parserOptions: { parser: typescript.parser },
      globals: globals.browser,
    },
    rules: {
      'max-lines': ['error', 400],
      'no-console': 'error',
      'no-warning-comments': 'error',
      'vue/no-v-html': 'error',
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
      'vue/multi-word-component-names': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'always', normal: 'always' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/define-macros-order': 'error',
      // A label names its control by `for` or by holding it; both at once is needed by neither
      // browsers nor screen readers.
      'vuejs-accessibility/label-has-for': [
        'error',
        { required: { some: ['nesting', 'id'] }, allowChildren: true },
      ],
    },
  },
  {
    files: ['src/app/portal/**', 'src/features/*/{pages,components}/portal/**', 'src/ui/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [onlyDesk] }] },
  },
  {
    // The house name of a component is checked where Element Plus gives the words of its own.
    files: ['**/desk/**/*.vue'],
    rules: { 'vuejs-accessibility/form-control-has-label': 'off' },
  },
  { files: ['**/*.{js,mjs}', '*.ts', 'e2e/**'], languageOptions: { globals: globals.node } },
)
