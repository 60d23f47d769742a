import { describe, expect, it, vi } from 'vitest'
import { base64_of, point_on, use_strokes } from './signature-pad'

describe('a point on the pad', () => {
  it('is the same however large the pad is shown', () => {
    const at = { clientX: 160, clientY: 70 }
    expect(point_on({ left: 10, top: 20, width: 300, height: 100 }, at)).toEqual({ x: 300, y: 100 })
    expect(point_on({ left: 10, top: 20, width: 600, height: 200 }, at)).toEqual({ x: 150, y: 50 })
  })
})

describe('strokes', () => {
  it('run from point to point while the pen is down', () => {
    const context = { beginPath: vi.fn(), moveTo: vi.fn(), lineTo: vi.fn(), stroke: vi.fn() }
    const pen = use_strokes(() => context as never)
    pen.line_to({ x: 1, y: 1 })
    expect(context.stroke).not.toHaveBeenCalled()
    pen.begin({ x: 1, y: 1 })
    pen.line_to({ x: 5, y: 2 })
    pen.line_to({ x: 9, y: 3 })
    expect(context.moveTo.mock.calls).toEqual([[1, 1], [1, 1], [5, 2]])
    expect(context.lineTo.mock.calls).toEqual([[1, 1], [5, 2], [9, 3]])
    expect(pen.writing()).toBe(true)
    pen.end()
    pen.line_to({ x: 20, y: 20 })
    expect(context.lineTo).toHaveBeenCalledTimes(3)
  })
})

describe('the picture', () => {
  it('is sent without the head of its address', () => {
    expect(base64_of('data:image/png;base64,iVBORw0KGgo=')).toBe('iVBORw0KGgo=')
  })
})
