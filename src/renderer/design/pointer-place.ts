/** Where the pointer was last seen. Chromium sends the same events when something else comes under a pointer that lies still. */
export interface PointerPlace {
  /** Whether the pointer is at another place than at the event before. Call it for each event once. */
  readonly hasMoved: (event: Pick<PointerEvent, 'clientX' | 'clientY'>) => boolean
}

export const createPointerPlace = (): PointerPlace => {
  let place = ''
  return {
    hasMoved: ({ clientX, clientY }) => {
      const before = place
      place = `${String(clientX)} ${String(clientY)}`
      return place !== before
    }
  }
}
