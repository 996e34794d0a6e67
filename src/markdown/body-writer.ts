import type { BodyNode } from '../model/body.ts'

/** Collects the nodes of a body; neighbouring HTML becomes one node. */
export class BodyWriter {
  readonly nodes: BodyNode[] = []
  #html = ''

  html(text: string): void {
    this.#html += text
  }

  node(node: BodyNode): void {
    this.#flush()
    this.nodes.push(node)
  }

  /** All nodes, when nothing more comes. */
  finish(): BodyNode[] {
    this.#flush()
    return this.nodes
  }

  #flush(): void {
    if (this.#html !== '') this.nodes.push({ kind: 'html', html: this.#html })
    this.#html = ''
  }
}
