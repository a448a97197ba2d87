import { defaultSettings } from '../../src/main/settings/settings-schema.ts'
import type { PolicyKey } from '../../src/main/settings/policy-keys.ts'
import type { Settings } from '../../src/shared/settings.ts'

/** What administrators read about one key, in the JSON Schema, the Group Policy editor and docs/administration.md. */
export interface KeyWords {
  readonly title: string
  /** Sentences. */
  readonly meaning: string
}

/** Does not compile when a setting has no words. */
const settingWords: Readonly<Record<keyof Settings, KeyWords> & Record<string, KeyWords>> = {
  theme: { title: 'Theme', meaning: 'The colours of the window. "system" follows the operating system.' },
  language: { title: 'Language', meaning: 'The language of the window and of SuperOffice’s answers.' },
  shortcut: {
    title: 'Shortcut',
    meaning:
      'The keys that show the window anywhere, in Electron’s notation, such as CommandOrControl+Shift+G.'
  },
  rowsPerSection: {
    title: 'Rows per section',
    meaning: 'How many rows each section of a card has. More rows cost more records in SuperOffice.'
  },
  storeDays: {
    title: 'Days to keep companies',
    meaning: 'How many days a company stays on the computer, encrypted, after it was last viewed.'
  },
  storeCompanies: {
    title: 'Companies to keep',
    meaning: 'How many companies stay on the computer, encrypted.'
  },
  idleLockMinutes: {
    title: 'Lock when idle',
    meaning: 'After how many minutes without a key press or a mouse move Glance locks itself.'
  },
  phoneCountry: {
    title: 'Country of phone numbers',
    meaning:
      'The country of phone numbers without a country code: two capital letters, such as NO, or "system" for the computer’s country.'
  },
  timeZone: {
    title: 'Time zone',
    meaning:
      'The time zone of all dates and times: an IANA name such as Europe/Oslo, or "system" for the computer’s time zone.'
  },
  startAtLogin: {
    title: 'Start at login',
    meaning: 'Whether Glance starts, hidden, when the agent logs in to the computer.'
  },
  isScreenShared: {
    title: 'Screen-share mode',
    meaning: 'Whether phone numbers, addresses, amounts and messages are hidden.'
  },
  clipboardShortcut: {
    title: 'Clipboard shortcut',
    meaning: 'The keys that look up the copied text. Glance reads the clipboard at no other time.'
  },
  updateChannel: {
    title: 'Update channel',
    meaning: 'Which new versions Glance fetches by itself; "off" for none. The key "updates" fixes it, too.'
  },
  cardView: {
    title: 'View of the card',
    meaning:
      'Whether a card in a narrow window begins as five sections or as one timeline. Agents switch with one key.'
  },
  wideCardView: {
    title: 'View of the card in a wide window',
    meaning: 'The same for a window of 800 pixels and more.'
  }
}

const otherWords: Readonly<Record<string, KeyWords>> = {
  'environments.*.name': { title: 'Name', meaning: 'What agents read in the list of environments.' },
  'environments.*.signInUrl': {
    title: 'Sign-in address',
    meaning: 'Where the sign-in service is. SuperOffice’s own environments can’t be moved.'
  },
  'environments.*.clientId': {
    title: 'Client id',
    meaning: 'The id with which SuperOffice has registered Glance in this environment.'
  },
  'profiles.*.name': { title: 'Name', meaning: 'What agents read in the list of profiles.' },
  'profiles.*.kind': {
    title: 'Kind of sign-in',
    meaning:
      '"online" for SuperOffice Online; for an own server "basic" (user name and password), "ticket" or "token"; "demo" for the built-in demo.'
  },
  'profiles.*.environment': {
    title: 'Environment',
    meaning: 'For "online" only: production, stage, development or the id of an added environment.'
  },
  'profiles.*.tenant': {
    title: 'Customer id',
    meaning: 'For "online" only, and only if it is known: such as Cust12345.'
  },
  'profiles.*.serverUrl': {
    title: 'Server address',
    meaning: 'For an own server only: the address of its SuperOffice.'
  },
  'ceilings.storeDays': {
    title: 'Limit of days',
    meaning: 'The most days that an agent may keep companies.'
  },
  'ceilings.storeCompanies': {
    title: 'Limit of companies',
    meaning: 'The most companies that an agent may keep.'
  },
  updates: {
    title: 'Updates',
    meaning: 'Which new versions Glance fetches by itself; "off" for none.'
  },
  updateUrl: {
    title: 'Address of updates',
    meaning: 'Where new versions are fetched, in place of Glance’s own address.'
  }
}

const isSetting = (name: string): name is keyof Settings => Object.hasOwn(settingWords, name)

/** Throws for a key without words, so that nothing is generated without them. */
export const findWords = ({ path }: Pick<PolicyKey, 'path'>): KeyWords => {
  const [first, second = ''] = path
  const isOfSetting = (first === 'fixed' || first === 'preset') && isSetting(second)
  const words = isOfSetting ? settingWords[second] : otherWords[path.join('.')]
  if (words === undefined) throw new Error(`scripts/policy/words.ts has no words for ${path.join('.')}`)
  return words
}

/** The value of a setting when neither agent nor administrator has chosen one; `null` for other keys. */
export const findDefault = ({ path }: PolicyKey): string | null => {
  const [first, second = ''] = path
  if ((first !== 'fixed' && first !== 'preset') || !isSetting(second)) return null
  return defaultSettings[second] === null ? 'none' : String(defaultSettings[second])
}

/** What a key accepts, in a few words. */
export const describeValues = ({ type, choices, min, max, canBeNone }: PolicyKey): string => {
  const none = canBeNone ? ' or none' : ''
  if (type === 'switch') return 'true or false'
  if (type === 'number')
    return max === null
      ? `${String(min ?? 0)} or more${none}`
      : `${String(min ?? 0)} to ${String(max)}${none}`
  return (choices.length === 0 ? 'text' : choices.join(', ')) + none
}
