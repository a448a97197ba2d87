/** The value of `--port`. Without the option it is 0, which stands for any free port; `null` for an invalid value. */
export const decodePort = (value: string | boolean | undefined): number | null => {
  if (value === undefined) return 0
  const port = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  return port <= 65_535 ? port : null
}

/** Why the system refused to listen on a port, as a sentence; `null` for any other error. */
export const toPortRefusal = (error: unknown, port: number): string | null => {
  const code = error instanceof Error && 'code' in error ? error.code : null
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${String(port)} is in use. Choose another with --port, or leave --port out.`
    case 'EACCES':
      return `You may not listen on port ${String(port)}. Choose another with --port, or leave --port out.`
    default:
      return null
  }
}
