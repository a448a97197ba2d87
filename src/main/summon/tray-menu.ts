import type { Match } from '../../shared/match.ts'
import type { SessionState } from '../../shared/session.ts'
import type { Language } from '../../shared/settings.ts'
import { trayWords } from './tray-words.ts'

/** All that the tray shows depends on this. */
export interface TrayState {
  readonly language: Language
  readonly session: SessionState['kind']
  readonly isOffline: boolean
  /** The shortcut that the system holds for Glance, or `null` when it was refused. */
  readonly shortcut: string | null
  readonly recent: readonly Match[]
}

export type TrayAction =
  | { readonly kind: 'look-up'; readonly text: string | null }
  | { readonly kind: 'lock' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'quit' }

export type TrayItem =
  | {
      readonly kind: 'item'
      readonly label: string
      readonly action: TrayAction
      readonly accelerator?: string
    }
  | { readonly kind: 'separator' }

export type TrayIcon = 'normal' | 'offline' | 'signed-out' | 'locked'

const mostRecent = 5
const longestLabel = 60

export const toTrayItems = ({ language, session, shortcut, recent }: TrayState): readonly TrayItem[] => {
  const words = trayWords[language]
  const companies = recent.slice(0, mostRecent)
  return [
    {
      kind: 'item',
      label: words.lookUp,
      action: { kind: 'look-up', text: null },
      ...(shortcut === null ? {} : { accelerator: shortcut })
    },
    { kind: 'separator' },
    ...companies.map((company): TrayItem => ({
      kind: 'item',
      label: toMenuText(toDistinctName(company, companies)),
      action: { kind: 'look-up', text: company.name }
    })),
    ...(companies.length === 0 ? [] : [{ kind: 'separator' } as const]),
    ...(isLockable(session) ? [{ kind: 'item', label: words.lock, action: { kind: 'lock' } } as const] : []),
    { kind: 'item', label: words.settings, action: { kind: 'settings' } },
    { kind: 'item', label: words.quit, action: { kind: 'quit' } }
  ]
}

/** Nothing is open before someone has signed in, and nothing more can be closed once it is locked. */
const isLockable = (session: SessionState['kind']): boolean =>
  session === 'signed-in' || session === 'sign-in-again'

/** Signed out says more than offline: without an account there is nothing to be reached. */
export const toTrayIcon = ({ session, isOffline }: TrayState): TrayIcon => {
  if (session === 'signed-out' || session === 'sign-in-again') return 'signed-out'
  if (session === 'locked') return 'locked'
  return isOffline ? 'offline' : 'normal'
}

/** macOS colours a file named `…Template` itself, light or dark; beside each file stands its `@2x`. */
export const toIconFile = (icon: TrayIcon, platform: NodeJS.Platform): string =>
  platform === 'darwin' ? `tray-${icon}-Template.png` : `tray-${icon}.png`

export const toTrayTooltip = (state: TrayState): string => {
  const words = trayWords[state.language]
  switch (toTrayIcon(state)) {
    case 'signed-out':
      return `Glance: ${words.signedOut}`
    case 'locked':
      return `Glance: ${words.locked}`
    case 'offline':
      return `Glance: ${words.offline}`
    case 'normal':
      return 'Glance'
  }
}

/** Companies of one name are told apart by their city, or by their id when that does not do it. */
const toDistinctName = (company: Match, companies: readonly Match[]): string => {
  const namesakes = companies.filter(({ name }) => name === company.name)
  if (namesakes.length === 1) return company.name
  const isCityTelling =
    company.city !== undefined && namesakes.filter(({ city }) => city === company.city).length === 1
  return `${company.name} (${isCityTelling ? company.city : `#${String(company.companyId)}`})`
}

/** A single `&` would underline the letter after it and vanish, on each system (Electron follows Windows here). */
const toMenuText = (text: string): string => {
  const characters = [...text]
  const short = characters.length > longestLabel ? `${characters.slice(0, longestLabel - 1).join('')}…` : text
  return short.replaceAll('&', '&&')
}
