/** The SVG paths of the marks, in a box of 16 by 16. Each has its own shape, so that colour is not needed to distinguish them. */
export const marks = {
  open: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9z',
  done: 'M3.5 8.5l3 3l6-6.5',
  overdue: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 5v3.5l2 1.5',
  lost: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  stalled: 'M6 4.5v7M10 4.5v7',
  unknown: 'M5 8h6',
  document: 'M4 2.5h5l3 3v8h-8zM9 2.5v3h3',
  talking: 'M3 3.5h10v7h-5l-3 2.5v-2.5h-2z'
} as const

export type MarkName = keyof typeof marks

/** A person, in the same box: before the title of a row that is the caller's, and in the list of people. */
export const personMark = 'M8 2.5a2.75 2.75 0 1 0 0 5.5a2.75 2.75 0 0 0 0-5.5zM3 13.5a5 5 0 0 1 10 0'
