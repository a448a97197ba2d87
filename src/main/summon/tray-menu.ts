import { assertNever } from '../../shared/outcome.ts'
import type { Match } from '../../shared/match.ts'
import type { SessionState } from '../../shared/session.ts'
import { languageTable, type Language } from '../../shared/languages.ts'
import type { UpdateState } from '../../shared/updates.ts'
import { mainTexts } from '../language/catalogues.ts'
import type { MainTexts } from '../language/main-texts.ts'
import type { PauseLength } from './pause.ts'

/** Everything that decides what the tray shows. */
export interface TrayState {
  readonly language: Language
  readonly session: SessionState['kind']
  readonly isOffline: boolean
  /** When a pause ends, in ms since 1970; `null` while there is none. */
  readonly pausedUntilMs: number | null
  /** The registered shortcut, or `null` when the system refused it. */
  readonly shortcut: string | null
  readonly recent: readonly Match[]
  readonly updates: UpdateState['kind']
}

export type TrayAction =
  | { readonly kind: 'look-up'; readonly text: string | null }
  | { readonly kind: 'lock' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'check-for-updates' }
  | { readonly kind: 'install-update' }
  | { readonly kind: 'pause'; readonly length: PauseLength }
  | { readonly kind: 'resume' }
  | { readonly kind: 'about' }
  | { readonly kind: 'open-log-folder' }
  | { readonly kind: 'quit' }

export type TrayItem =
  | {
      readonly kind: 'item'
      readonly label: string
      readonly action: TrayAction
      readonly accelerator?: string
    }
  | { readonly kind: 'separator' }

export const trayIcons = ['normal', 'offline', 'signed-out', 'locked', 'paused'] as const
export type TrayIcon = (typeof trayIcons)[number]

const maxRecentCompanies = 5
const maxLabelLength = 60

export const toTrayItems = (state: TrayState): readonly TrayItem[] => {
  const { language, session, shortcut, recent, updates } = state
  const texts = mainTexts[language].tray
  const companies = recent.slice(0, maxRecentCompanies)
  return [
    {
      kind: 'item',
      label: texts.lookUp,
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
    ...(isLockable(session) ? [{ kind: 'item', label: texts.lock, action: { kind: 'lock' } } as const] : []),
    ...toPauseItems(state),
    { kind: 'item', label: texts.settings, action: { kind: 'settings' } },
    ...toUpdateItems(updates, texts),
    { kind: 'separator' },
    { kind: 'item', label: texts.openLogFolder, action: { kind: 'open-log-folder' } },
    { kind: 'item', label: texts.about, action: { kind: 'about' } },
    { kind: 'item', label: texts.quit, action: { kind: 'quit' } }
  ]
}

/** Nothing where Glance doesn't update itself. */
const toUpdateItems = (updates: UpdateState['kind'], texts: MainTexts['tray']): readonly TrayItem[] => {
  if (updates === 'unavailable' || updates === 'off') return []
  return updates === 'ready'
    ? [{ kind: 'item', label: texts.installUpdate, action: { kind: 'install-update' } }]
    : [{ kind: 'item', label: texts.checkForUpdates, action: { kind: 'check-for-updates' } }]
}

const toPauseItems = ({ language, pausedUntilMs }: TrayState): readonly TrayItem[] => {
  const texts = mainTexts[language].tray
  if (pausedUntilMs !== null)
    return [
      { kind: 'item', label: texts.resume(toTime(pausedUntilMs, language)), action: { kind: 'resume' } }
    ]
  return [
    { kind: 'item', label: texts.pauseForHour, action: { kind: 'pause', length: 'hour' } },
    { kind: 'item', label: texts.pauseUntilTomorrow, action: { kind: 'pause', length: 'until-tomorrow' } }
  ]
}

/** Midnight, where a pause until tomorrow ends, is written with its day. */
const toTime = (ms: number, language: Language): string => {
  const date = new Date(ms)
  const isMidnight = date.getHours() === 0 && date.getMinutes() === 0
  return new Intl.DateTimeFormat(
    languageTable[language].locale,
    isMidnight ? { weekday: 'long' } : { hour: '2-digit', minute: '2-digit' }
  ).format(date)
}

const isLockable = (session: SessionState['kind']): boolean =>
  session === 'signed-in' || session === 'sign-in-again'

/** Signed out takes precedence over the others: without an account it doesn't matter what can be reached. */
export const toTrayIcon = ({ session, isOffline, pausedUntilMs }: TrayState): TrayIcon => {
  if (session === 'signed-out' || session === 'sign-in-again') return 'signed-out'
  if (session === 'locked') return 'locked'
  if (pausedUntilMs !== null) return 'paused'
  return isOffline ? 'offline' : 'normal'
}

/**
 * The file of an icon. Windows takes the size that fits the display's scale from an `.ico`, and would show a stretched
 * picture of any other format: it ignores `@2x`. macOS colours a file named `…Template` for its light or dark menu bar.
 */
export const toIconFile = (icon: TrayIcon, platform: NodeJS.Platform): string => {
  if (platform === 'win32') return `tray-${icon}.ico`
  return platform === 'darwin' ? `tray-${icon}-Template.png` : `tray-${icon}.png`
}

export const toTrayTooltip = (state: TrayState): string => {
  const texts = mainTexts[state.language].tray
  const icon = toTrayIcon(state)
  switch (icon) {
    case 'signed-out':
      return `Glance: ${texts.signedOut}`
    case 'locked':
      return `Glance: ${texts.locked}`
    case 'offline':
      return `Glance: ${texts.offline}`
    case 'paused':
      return `Glance: ${texts.paused}`
    case 'normal':
      return 'Glance'
    default:
      return assertNever(icon)
  }
}

/** Companies with the same name get their city appended, or their id when the city does not distinguish them. */
const toDistinctName = (company: Match, companies: readonly Match[]): string => {
  const namesakes = companies.filter(({ name }) => name === company.name)
  if (namesakes.length === 1) return company.name
  const isCityUnique =
    company.city !== undefined && namesakes.filter(({ city }) => city === company.city).length === 1
  return `${company.name} (${isCityUnique ? company.city : `#${String(company.companyId)}`})`
}

/** A single `&` would underline the letter after it and vanish, on every system (Electron follows Windows here). */
const toMenuText = (text: string): string => {
  const characters = [...text]
  const short =
    characters.length > maxLabelLength ? `${characters.slice(0, maxLabelLength - 1).join('')}…` : text
  return short.replaceAll('&', '&&')
}
