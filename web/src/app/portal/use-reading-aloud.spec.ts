import { describe, expect, it } from 'vitest'
import { passages, words } from './use-reading-aloud'

describe('passages', () => {
  it('are read in order, each once, without what is hidden', () => {
    const root = document.createElement('main')
    root.innerHTML = `
      <h1>食品经营许可</h1>
      <ul><li><p>带上 身份证</p></li><li>营业执照</li></ul>
      <p hidden>藏起来的</p>
      <span class="unseen"><p>只给读屏</p></span>
      <details><summary>看依据</summary><p>第三十五条</p></details>
      <p> </p>`
    expect(passages(root).map(words)).toEqual(['食品经营许可', '带上 身份证', '营业执照', '看依据'])
  })
})
