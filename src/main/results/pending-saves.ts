import { toSubjectKey, type Subject, type SubjectKey } from '../../shared/subject.ts'
import { toStack, type Log } from '../platform/log.ts'
import { nextTurn, runAtOnce, type Steps } from '../platform/steps.ts'
import type { ResultStore } from './result-store-api.ts'
import type { StoredCard } from './stored-card.ts'

/** A store that saves a card in steps. Between two of them, it is as if the card had not been saved. */
export interface SteppedStore extends Omit<ResultStore, 'saveCardSoon'> {
  /** A new card counts as viewed when this is called, not when its first step runs: the time is a default of an argument. */
  readonly saveInSteps: (card: StoredCard) => Steps<void>
}

interface PendingSave {
  readonly card: StoredCard
  readonly steps: Steps<void>
  readonly onSaved: () => void
}

/**
 * Adds `saveCardSoon` to a store. Nobody can tell that a card is still pending: whatever sees, changes or erases it saves it first,
 * and so does closing the store. Only reading the card itself does not wait. Destroying the store drops what is pending.
 * A card whose save has a bug is dropped too, and the error logged: the agent has seen that card, and the others are to be saved.
 */
export const withPendingSaves = (log: Log, store: SteppedStore): ResultStore => {
  const pending = new Map<SubjectKey, PendingSave>()
  let isRunning = false
  let isClosed = false

  const logBug = (error: unknown): void => {
    log.error('unexpected', { stack: toStack(error) })
  }

  const finish = (key: SubjectKey): void => {
    const save = pending.get(key)
    if (save === undefined) return
    // First, because what comes next may ask the store.
    pending.delete(key)
    try {
      runAtOnce(save.steps)
    } catch (error) {
      logBug(error)
      return
    }
    save.onSaved()
  }

  const finishAll = (): void => {
    for (const key of [...pending.keys()]) finish(key)
  }

  /** In their order, because the list of cards has it. */
  const finishIfPending = (subject: Subject): void => {
    if (pending.has(toSubjectKey(subject))) finishAll()
  }

  /** One step of the oldest save in each turn. */
  const runInTurns = async (): Promise<void> => {
    isRunning = true
    for (;;) {
      await nextTurn()
      const [oldest] = pending
      if (oldest === undefined) break
      const [key, { steps }] = oldest
      try {
        if (steps.next().done === true) finish(key)
      } catch (error) {
        pending.delete(key)
        logBug(error)
      }
    }
    isRunning = false
  }

  /** A method that sees, changes or erases more than one card. */
  const ofAll =
    <Args extends readonly unknown[], Result>(method: (...args: Args) => Result) =>
    (...args: Args): Result => {
      finishAll()
      return method(...args)
    }

  return {
    cards: ofAll(store.cards),
    cardsSoFar: ofAll(store.cardsSoFar),
    openMore: ofAll(store.openMore),
    listed: (subject) => {
      finishIfPending(subject)
      return store.listed(subject)
    },
    readCard: (subject) => pending.get(toSubjectKey(subject))?.card ?? store.readCard(subject),
    saveCardSoon: (card, onSaved = () => undefined) => {
      if (isClosed) return
      finishIfPending(card)
      pending.set(toSubjectKey(card), { card, steps: store.saveInSteps(card), onSaved })
      if (!isRunning) void runInTurns()
    },
    markCard: (subject, marks) => {
      finishIfPending(subject)
      return store.markCard(subject, marks)
    },
    eraseCard: ofAll(store.eraseCard),
    // The tenant's lists have rows of their own.
    readList: store.readList,
    saveList: store.saveList,
    tidy: ofAll(store.tidy),
    rotate: ofAll(store.rotate),
    isRotated: store.isRotated,
    close: () => {
      isClosed = true
      try {
        finishAll()
      } finally {
        // It discards the key.
        store.close()
      }
    },
    destroy: () => {
      isClosed = true
      pending.clear()
      store.destroy()
    }
  }
}
