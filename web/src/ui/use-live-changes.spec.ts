import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest'
import { is_live, use_live_changes, use_looking_again, type Heard } from './use-live-changes'

/** As the browser's, told by the test what comes. */
class Source extends EventTarget {
  static readonly CLOSED = 2
  static opened: Source[] = []
  readyState = 1
  constructor(readonly address: string) {
    super()
    Source.opened.push(this)
  }
  close() {
    this.readyState = Source.CLOSED
  }
  tell(name: string, data = '{}') {
    this.dispatchEvent(new MessageEvent(name, { data }))
  }
  fail() {
    this.readyState = Source.CLOSED
    this.dispatchEvent(new Event('error'))
  }
}

const minute = 60_000
const last = () => Source.opened.at(-1) as Source

describe('use_live_changes', () => {
  const wanted = ref(true)
  let heard: { [Name in keyof Heard]: Mock<Heard[Name]> }
  let scope: EffectScope

  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('EventSource', Source)
    Source.opened = []
    wanted.value = true
    heard = { changed: vi.fn(), missed: vi.fn(), ended: vi.fn() }
    scope = effectScope()
    scope.run(() => use_live_changes('/api/me/events', () => wanted.value, heard))
  })
  afterEach(() => {
    scope.stop()
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  function hide(hidden: boolean) {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
    document.dispatchEvent(new Event('visibilitychange'))
  }

  it('hands on what changed', () => {
    last().tell('ready')
    expect(is_live.value).toBe(true)
    last().tell('changed', '{"kind":"case","case_id":"1","version":7}')
    expect(heard.changed).toHaveBeenCalledWith({ kind: 'case', case_id: '1', version: 7 })
    last().tell('missed')
    expect(heard.missed).toHaveBeenCalledTimes(1)
  })

  it('looks at nothing by itself while it is told', () => {
    last().tell('ready')
    vi.advanceTimersByTime(10 * minute)
    expect(heard.missed).not.toHaveBeenCalled()
    expect(Source.opened).toHaveLength(1)
  })

  it('comes back later and later, and looks meanwhile', () => {
    last().fail()
    vi.advanceTimersByTime(1_400)
    expect(Source.opened).toHaveLength(1)
    vi.advanceTimersByTime(1_200)
    expect(Source.opened).toHaveLength(2)
    last().fail()
    vi.advanceTimersByTime(2_900)
    expect(Source.opened).toHaveLength(2)
    vi.advanceTimersByTime(2_200)
    expect(Source.opened).toHaveLength(3)
    for (let times = 0; times < 10; times += 1) {
      last().fail()
      vi.advanceTimersByTime(7 * minute)
    }
    expect(heard.missed.mock.calls.length).toBeGreaterThan(50)
    const tried = Source.opened.length
    last().tell('ready')
    last().fail()
    vi.advanceTimersByTime(2_600)
    expect(Source.opened).toHaveLength(tried + 1)
  })

  it('looks at all when a new stream takes the place of one that was told', () => {
    last().tell('ready')
    last().fail()
    vi.advanceTimersByTime(3_000)
    expect(heard.missed).not.toHaveBeenCalled()
    last().tell('ready')
    expect(heard.missed).toHaveBeenCalledTimes(1)
    last().tell('ready')
    expect(heard.missed).toHaveBeenCalledTimes(1)
  })

  it('holds no connection for a page that nobody sees', () => {
    last().tell('ready')
    hide(true)
    expect(last().readyState).toBe(Source.CLOSED)
    vi.advanceTimersByTime(10 * minute)
    expect(Source.opened).toHaveLength(1)
    expect(heard.missed).not.toHaveBeenCalled()
    hide(false)
    last().tell('ready')
    expect(Source.opened).toHaveLength(2)
    expect(heard.missed).toHaveBeenCalledTimes(1)
  })

  it('stops when the session is over, and begins with the next', async () => {
    last().tell('ready')
    last().tell('ended')
    expect(heard.ended).toHaveBeenCalledTimes(1)
    expect(is_live.value).toBe(false)
    wanted.value = false
    await nextTick()
    vi.advanceTimersByTime(10 * minute)
    expect(Source.opened).toHaveLength(1)
    wanted.value = true
    await nextTick()
    expect(Source.opened).toHaveLength(2)
  })

  it('lets other pages look again when something is told, or once a minute', async () => {
    const look = vi.fn()
    scope.run(() => use_looking_again(look))
    vi.advanceTimersByTime(minute)
    expect(look).toHaveBeenCalledTimes(1)
    last().tell('ready')
    vi.advanceTimersByTime(10 * minute)
    expect(look).toHaveBeenCalledTimes(1)
    last().tell('changed', '{"kind":"message"}')
    await nextTick()
    expect(look).toHaveBeenCalledTimes(2)
  })

  it('ends with the page', () => {
    last().tell('ready')
    scope.stop()
    expect(last().readyState).toBe(Source.CLOSED)
    vi.advanceTimersByTime(10 * minute)
    expect(heard.missed).not.toHaveBeenCalled()
  })
})
