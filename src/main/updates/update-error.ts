import type { UpdateProblem } from '../../shared/updates.ts'

/** An update that was not found, loaded or accepted. `detail` is a fixed word for the log, such as `redirect`. */
export class UpdateError extends Error {
  readonly problem: UpdateProblem
  readonly detail: string | null

  constructor(problem: UpdateProblem, detail: string | null = null) {
    super(problem)
    this.name = 'UpdateError'
    this.problem = problem
    this.detail = detail
  }
}
