/**
 * What the public documentation of a phone system says about opening Glance for an incoming call.
 * `program`: it starts a program, with the text as its parameters or command line. `address`: it opens an address that is
 * pasted. `https-only`: it opens web addresses only, and never Glance. `undocumented`: no public page says how.
 * docs/softphones.md has every fact in words, with its source; a test compares the two.
 */
export type PhoneSystemUse = 'program' | 'address' | 'https-only' | 'undocumented'

export interface PhoneSystem {
  /** The product's own name. */
  readonly name: string
  readonly use: PhoneSystemUse
  /** What the product replaces by the caller's number; `null` when its documentation names nothing of the kind. */
  readonly placeholder: string | null
  /** The way to the place for the text, in the product's own words; empty when it is not documented. */
  readonly path: readonly string[]
  /** The public pages that say so. */
  readonly sources: readonly string[]
}

/** The phone systems to choose from, in the order of the list. Nothing here is known from anywhere but its sources. */
export const phoneSystems = {
  '3cx': {
    name: '3CX',
    use: 'program',
    placeholder: '%CallerNumber%',
    path: ['Settings', 'Advanced', 'Enable execute program on inbound calls', 'Parameters'],
    sources: [
      'https://github.com/alkivi-sas/3cx-freshdesk-macos/blob/01d3b09a8afe9209526986c00377370282774851/README.md',
      'https://github.com/Montesuma80/3cx-web-API/issues/24'
    ]
  },
  aircall: {
    name: 'Aircall',
    use: 'undocumented',
    placeholder: null,
    path: [],
    sources: [
      'https://developer.aircall.io/tutorials/send-insights-to-agents',
      'https://support.aircall.io/en-gb/articles/21534416747293'
    ]
  },
  xphone: {
    name: 'C4B XPhone',
    use: 'undocumented',
    placeholder: null,
    path: [],
    sources: [
      'https://help.c4b.com/xphone-connect-9/doc/en/admin/config/dash/dsh-uscss.html',
      'https://help.c4b.com/xphone-connect-9/doc/en/admin/config/dash/dsh-dsply.html'
    ]
  },
  jabber: { name: 'Cisco Jabber', use: 'undocumented', placeholder: null, path: [], sources: [] },
  webex: {
    name: 'Cisco Webex',
    use: 'undocumented',
    placeholder: null,
    path: [],
    sources: [
      'https://developer-portal-k.wbx2.com/docs/api/v1/features-customer-experience-essentials/modify-screen-pop-configuration-for-a-call-queue-in-a-location'
    ]
  },
  procall: {
    name: 'estos ProCall',
    use: 'program',
    placeholder: '<Call.NumberSC>',
    path: ['Settings', 'Actions', 'User-defined actions', 'Command line'],
    sources: [
      'https://help.estos.com/help/en-US/procall/8/ucclient/dokumentation/reference/action-fields.htm',
      'https://help.estos.com/help/en-US/procall/8/ucclient/dokumentation/settings/general/IDH_SETTINGS_ACTION_USERDEFINED.htm',
      'https://help.estos.com/help/en-US/procall/7.8/ucclient/dokumentation/settings/general/IDH_SETTINGS_ACTIONS.htm',
      'https://support.estos.de/en/procall-enterprise/aktionen-fuer-bestimmte-ereignisse-administrativ-vorgeben'
    ]
  },
  teams: {
    name: 'Microsoft Teams',
    use: 'https-only',
    placeholder: '{phone}',
    path: [
      'Teams admin center',
      'Voice',
      'Calling policies',
      'URL to open apps in browser for incoming PSTN calls'
    ],
    sources: [
      'https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/009ab380c147626b8bd6812e6b6d5a542f4c41ef/Teams/teams-calling-policy.md',
      'https://github.com/MicrosoftDocs/office-docs-powershell/blob/048d0b47a113ab67f236376ffcbd4b86d8b87ea7/teams/teams-ps/MicrosoftTeams/Set-CsTeamsCallingPolicy.md',
      'https://www.msxfaq.de/teams/pbx/incoming_call_handler.htm'
    ]
  },
  mitel: {
    name: 'Mitel MiCollab',
    use: 'undocumented',
    placeholder: null,
    path: [],
    sources: ['https://manualshive.com/en/manual/aastra/9000i-series/3412120?page=582']
  },
  ringcentral: {
    name: 'RingCentral',
    use: 'undocumented',
    placeholder: null,
    path: [],
    sources: ['https://success.ringcentral.com/articles/RC_Knowledge_Article/8513']
  },
  ringotel: {
    name: 'Ringotel',
    use: 'address',
    placeholder: '$caller$',
    path: [
      'Admin portal',
      'organization',
      'connection',
      'Features',
      'Screen Pop-ups',
      'Screen Pop-up/URL path'
    ],
    sources: ['https://help.ringotel.co/en/articles/11193437-screen-pop-ups']
  },
  telavox: { name: 'Telavox', use: 'undocumented', placeholder: null, path: [], sources: [] },
  wildix: {
    name: 'Wildix Collaboration',
    use: 'address',
    placeholder: '{CALLERNUM}',
    path: ['Collaboration Settings', 'Personal', 'Popup URL / App'],
    sources: [
      'https://wildix.atlassian.net/wiki/spaces/DOC/pages/30285711/How+to+set+up+web+application+integration+via+Popup+URL'
    ]
  },
  other: { name: '', use: 'address', placeholder: '{number}', path: [], sources: [] }
} as const satisfies Readonly<Record<string, PhoneSystem>>

export type PhoneSystemId = keyof typeof phoneSystems

// Object.keys loses the type of the keys.
export const phoneSystemIds = Object.keys(phoneSystems) as PhoneSystemId[]

/** The placeholder in the text for a phone system whose own is not known: whoever pastes the text replaces it. */
const generalPlaceholder = phoneSystems.other.placeholder

/** The text to paste into a phone system: Glance's link, with that system's placeholder for the caller's number. */
export const toPastedText = (id: PhoneSystemId): string =>
  `glance://lookup?phone=${phoneSystems[id].placeholder ?? generalPlaceholder}`
