/** Units of a drawing are drawn a little larger than pixels, so that its small letters can be read beside the text. */
const scale = 1.1

/**
 * A drawing with the size of its view box, as attributes of its root: without one it would take the whole column, however
 * few units it has. One that says its size keeps it.
 */
export function sizedDrawing(svg: string): string {
  const root = /^<svg\b[^>]*>/.exec(svg)?.[0]
  const box = /\sviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"/i.exec(root ?? '')
  if (root === undefined || box === null || /\swidth=/.test(root)) return svg
  const [width, height] = [box[1], box[2]].map((side) => Math.round(Number(side) * scale))
  return `<svg width="${width}" height="${height}"${svg.slice('<svg'.length)}`
}
