export {}

declare module '@vue/runtime-dom' {
  interface TdHTMLAttributes {
    /** The name of the column, for rows that become cards (desk.css, .stacked). */
    'data-name'?: string
  }
}
