/** As large as the server takes it. */
export const kPadWidth = 600
export const kPadHeight = 200
const kInk = '#1b2a2f'
const kStroke = 4

interface Point {
  x: number
  y: number
}

/** Writing on a canvas; `point` is in its own pixels, however large it is shown. */
export function use_strokes(context: () => CanvasRenderingContext2D | null) {
  let last: Point | null = null

  function begin(point: Point) {
    last = point
    line_to(point)
  }

  function line_to(point: Point) {
    const pen = context()
    if (!last || !pen) return
    pen.lineWidth = kStroke
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    pen.strokeStyle = kInk
    pen.beginPath()
    pen.moveTo(last.x, last.y)
    pen.lineTo(point.x, point.y)
    pen.stroke()
    last = point
  }

  return { begin, line_to, end: () => (last = null), writing: () => last !== null }
}

/** Where on the picture somebody points who points there on the screen. */
export function point_on(box: { left: number; top: number; width: number; height: number }, at: { clientX: number; clientY: number }): Point {
  return {
    x: ((at.clientX - box.left) / box.width) * kPadWidth,
    y: ((at.clientY - box.top) / box.height) * kPadHeight,
  }
}

/** The bytes of a data address, as they are sent. */
export const base64_of = (address: string) => address.slice(address.indexOf(',') + 1)
