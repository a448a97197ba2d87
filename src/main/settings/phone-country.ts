import type { Settings } from '../../shared/settings.ts'
import { toHomeCountry } from './home-country.ts'

/** The country, as two letters, of a phone number without a country code: the agent's choice or this computer's country. */
export const createPhoneCountry = (settings: () => Settings, timeZone: string): (() => string) => {
  const homeCountry = toHomeCountry(timeZone)
  return () => {
    const { phoneCountry } = settings()
    return phoneCountry === 'system' ? homeCountry : phoneCountry
  }
}
