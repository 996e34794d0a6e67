/** The numbers behind a figure as a table: for those who cannot see it, for feeds and for Markdown. */
export interface DataTable {
  caption: string
  columns: DataColumn[]
  /** One cell for each column; the first names its row. */
  rows: DataCell[][]
}

export interface DataColumn {
  label: string
  /** Whether it holds numbers or lengths, which stand at the right. */
  isNumber?: true
}

export interface DataCell {
  text: string
  /** Path of the page that it names. */
  path?: string
}
