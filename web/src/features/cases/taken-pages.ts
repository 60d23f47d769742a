import { ref } from 'vue'

/** Of A4 at 210 dpi: small print stays readable. */
export const kLongEdgeMax = 2480
/** As many as a material may have files. */
export const kPagesMax = 20
const kQuality = 0.85
const kThumbnailEdge = 240

/** A page as the camera saw it; turned when it is used. */
export interface Shot {
  picture: Blob
  thumbnail: string
}
export interface TakenPage extends Shot {
  id: number
  quarter_turns: 0 | 1 | 2 | 3
}

/** Width and height with the long edge at most that long. */
export function fitted(width: number, height: number, long_edge: number): [number, number] {
  const scale = Math.min(1, long_edge / Math.max(width, height))
  return [Math.round(width * scale), Math.round(height * scale)]
}

type Source = CanvasImageSource & ({ videoWidth: number; videoHeight: number } | { width: number; height: number })

function draw(source: Source, long_edge: number, quarter_turns = 0): HTMLCanvasElement {
  const [wide, high] =
    'videoWidth' in source ? [source.videoWidth, source.videoHeight] : [Number(source.width), Number(source.height)]
  const [width, height] = fitted(wide, high, long_edge)
  const canvas = document.createElement('canvas')
  const lies = quarter_turns % 2 === 1
  canvas.width = lies ? height : width
  canvas.height = lies ? width : height
  const context = canvas.getContext('2d')
  context?.translate(canvas.width / 2, canvas.height / 2)
  context?.rotate((quarter_turns * Math.PI) / 2)
  context?.drawImage(source, -width / 2, -height / 2, width, height)
  return canvas
}

function to_jpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', kQuality)
  })
}

/** What the camera shows at this moment. */
export async function shoot(video: HTMLVideoElement): Promise<Shot> {
  const canvas = draw(video, kLongEdgeMax)
  return { picture: await to_jpeg(canvas), thumbnail: draw(canvas, kThumbnailEdge).toDataURL('image/jpeg') }
}

async function upright({ picture, quarter_turns }: TakenPage): Promise<Blob> {
  if (quarter_turns === 0) return picture
  const bitmap = await createImageBitmap(picture)
  try {
    return await to_jpeg(draw(bitmap, kLongEdgeMax, quarter_turns))
  } finally {
    bitmap.close()
  }
}

/** The pages that were taken, as files in their order. */
export async function files_of(pages: readonly TakenPage[], name: string): Promise<File[]> {
  const pictures = await Promise.all(pages.map(upright))
  return pictures.map((picture, at) => new File([picture], `${name.slice(0, 200)}-${at + 1}.jpg`, { type: 'image/jpeg' }))
}

/** Pages in the order in which they were taken; each may be taken again, turned, removed. */
export function use_taken_pages() {
  const pages = ref<TakenPage[]>([])
  let last = 0

  const change = (id: number, changed: (page: TakenPage) => TakenPage) =>
    (pages.value = pages.value.map((page) => (page.id === id ? changed(page) : page)))

  return {
    pages,
    add: (shot: Shot) => (pages.value = [...pages.value, { ...shot, id: ++last, quarter_turns: 0 }]),
    replace: (id: number, shot: Shot) => change(id, () => ({ ...shot, id, quarter_turns: 0 })),
    turn: (id: number) =>
      change(id, (page) => ({ ...page, quarter_turns: ((page.quarter_turns + 1) % 4) as TakenPage['quarter_turns'] })),
    remove: (id: number) => (pages.value = pages.value.filter((page) => page.id !== id)),
    clear: () => (pages.value = []),
  }
}
