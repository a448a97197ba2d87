import type { ContactPoint, SectionName } from '../../shared/company.ts'
import type { ContactUse } from '../../shared/contract.ts'
import type { TextField } from '../../shared/found-line.ts'
import type { LatencyKind } from '../../shared/latency.ts'
import type { LoginItemState } from '../../shared/login-item.ts'
import type { MatchedBy, QueryKind } from '../../shared/match.ts'
import type { FailureCode } from '../../shared/outcome.ts'
import type { PolicyProblemReason } from '../../shared/policy.ts'
import type { RowDetails } from '../../shared/row-details.ts'
import type { NoticeCode, ProfileSummary } from '../../shared/session.ts'
import type { Theme } from '../../shared/settings.ts'
import type { PhoneSystemId, PhoneSystemUse } from '../../shared/phone-systems.ts'
import type { LinkProblem } from '../../shared/summons.ts'
import type { UpdateAbsence, UpdateChannel, UpdateProblem } from '../../shared/updates.ts'

/**
 * The English texts, and the shape that the catalogue of every other language must have. One part per folder of the
 * window. A part that is keyed by codes `satisfies` a record over them: a missing or surplus text does not compile.
 */
export const en = {
  app: {
    notHere: 'Not available here: {action}',
    starting: 'Starting…',
    dismiss: 'Dismiss',
    back: 'Back',
    cancel: 'Cancel',
    slow: 'SuperOffice is slow today',
    busy: 'SuperOffice is busy. Retrying in {count}\u00a0s',
    busyLong: 'SuperOffice is busy. Retrying in about {count}\u00a0min',
    masked: 'Numbers, addresses, amounts and messages are hidden',
    unmask: 'Show them'
  },
  palette: {
    title: 'Actions',
    box: 'Find an action',
    list: 'Actions found',
    hint: 'actions',
    none: 'No action matches “{text}”',
    found: '{count} action | {count} actions',
    groups: {
      card: 'Company',
      contact: 'Contact',
      superoffice: 'SuperOffice',
      goTo: 'Go to',
      glance: 'Glance',
      demo: 'Demo'
    },
    openSelected: 'Open',
    unpin: 'Unpin',
    timeline: 'Show timeline',
    bySection: 'Show by section',
    everyone: 'Everyone again',
    searchNow: 'Search SuperOffice now',
    switchProfile: 'Switch profile',
    shareScreen: 'Hide details for screen sharing',
    stopSharing: 'Show details again',
    hide: 'Hide window'
  },
  search: {
    box: 'Find a company',
    matches: 'Matches',
    settings: 'Settings',
    lock: 'Lock',
    person: 'Person',
    stopped: 'Stopped',
    formerEmployee: 'Former employee',
    pinned: 'Pinned',
    stored: 'Saved {when}',
    seen: 'seen {age} ago',
    groups: {
      pinned: 'Pinned',
      recent: 'Recent',
      inSuperOffice: 'In SuperOffice'
    },
    samples: {
      title: 'Try one',
      kinds: {
        name: 'Part of a company’s or person’s name',
        phone: 'A phone number, in any form',
        email: 'An e-mail address or web domain',
        id: 'A company’s id, or a request number'
      },
      replace: 'This is an example. Type over it.'
    },
    noCompany: 'No company',
    noMatch: {
      name: 'No company or person matches “{text}”',
      number: 'No company, person or request with the number “{text}”',
      id: 'No company with the id {text}',
      idOrRequest: 'No company or request with the number {text}',
      email: 'No company or person with the e-mail address “{text}”',
      domain: 'No company with the web domain “{text}”',
      link: 'No company at this SuperOffice link',
      request: 'No request matches “{text}”'
    },
    moreMatches: 'There may be more matches. Type on.',
    partlySearched: 'Nothing found for “{text}” so far: SuperOffice answered only part of the search.',
    tooLong: 'Too long to search: paste a name, number or address.',
    didYouMean: 'Did you mean',
    onlyWord: 'Search only for “{text}”',
    beginning: 'Search for names beginning with “{text}”',
    part: 'Search for names with “{text}” in them',
    waysOut: 'Other ways to search',
    inSuperOffice: 'Search in SuperOffice',
    failed: {
      'not-found':
        'SuperOffice couldn’t search for this. Try again. If it keeps happening, give support this reference.',
      'no-access': 'You don’t have access to SuperOffice’s search. Ask your SuperOffice administrator.',
      'too-large': 'SuperOffice found too much to show. Type more of the name or the number.'
    },
    linkProblems: {
      'link-unreadable': 'The link from your phone system couldn’t be read.',
      'link-partly-read':
        'Part of the link from your phone system couldn’t be read. Glance looked up the rest.'
    } as const satisfies Record<LinkProblem, string>,
    noStoredMatch: 'No stored company matches “{text}”',
    empty: 'Search by name, phone, e-mail, org. no. or #id. Companies you open appear here.',
    tooShort: 'Type one more character to search SuperOffice.',
    alreadySearched: 'SuperOffice has been searched already',
    stillSearching: 'Still searching…',
    found: 'No matches | {count} match | {count} matches',
    hints: {
      choose: 'choose',
      open: 'open',
      inSuperOffice: 'in SuperOffice',
      searchSuperOffice: 'search SuperOffice',
      tryAgain: 'try again'
    },
    badges: {
      chat: 'chat',
      open: '{count} open | {count} open',
      changed: '{count} changed | {count} changed',
      spoken: {
        chat: 'chat open',
        open: '{count} open request | {count} open requests',
        overdue: '{count} follow-up overdue | {count} follow-ups overdue',
        changed: '{count} change | {count} changes'
      }
    },
    favourite: 'favourite',
    history: { show: 'Recents and favourites in SuperOffice', loading: 'Loading…' },
    recognisedAs: 'Recognised as {kind}',
    kinds: {
      name: 'name',
      phone: 'phone',
      email: 'e-mail',
      domain: 'domain',
      id: 'id',
      'organisation-number': 'org. no.',
      request: 'request',
      link: 'SuperOffice link'
    } as const satisfies Record<QueryKind, string>,
    reasons: {
      phone: 'phone',
      'phone-last-eight': 'last 8 digits',
      'phone-switchboard': 'switchboard',
      email: 'e-mail',
      domain: 'domain',
      id: 'id',
      'organisation-number': 'org. no.',
      'company-number': 'customer no.',
      request: 'request',
      link: 'link',
      text: 'stored text'
    } as const satisfies Record<Exclude<MatchedBy, 'name'>, string>,
    fields: {
      category: 'Category',
      business: 'Business',
      city: 'City',
      country: 'Country',
      email: 'E-mail',
      web: 'Web',
      ourContact: 'Our contact',
      phone: 'Phone',
      organisationNumber: 'Org. no.',
      companyId: 'Id',
      people: 'Person',
      peopleTitles: 'Title',
      peoplePhones: 'Person’s phone',
      peopleEmails: 'Person’s e-mail',
      requests: 'Request',
      followUps: 'Follow-up',
      documents: 'Document',
      sales: 'Sale',
      chats: 'Chat',
      visitors: 'Chat visitor',
      details: 'Details'
    } as const satisfies Record<Exclude<TextField, 'name' | 'matchName'>, string>
  },
  company: {
    region: 'Company',
    brief: 'Brief',
    caller: {
      region: 'Caller',
      former: 'Former employee',
      worksFor: ', now at {company}',
      only: 'Only this person',
      open: 'Open person in SuperOffice',
      others: '{count} more number or address | {count} more numbers and addresses',
      theirs: 'From {name}'
    },
    sections: 'Sections',
    timeline: {
      title: 'Timeline',
      groups: {
        'open-chat': 'Now',
        planned: 'Planned',
        earlier: 'Earlier',
        undated: 'No date'
      },
      kinds: {
        requests: 'Request',
        followUps: 'Follow-up',
        documents: 'Document',
        sales: 'Sale',
        chats: 'Chat'
      } as const satisfies Record<SectionName, string>,
      incomplete: 'Only the latest of each section are listed. There may be older ones.'
    },
    actions: {
      more: 'More actions',
      copy: 'Copy card as text',
      copied: '✓ Copied',
      newRequest: 'New request in SuperOffice',
      newFollowUp: 'New follow-up in SuperOffice',
      signInFirst: 'Sign in first'
    },
    copied: {
      line: '{label}: {value}',
      department: 'Department',
      address: 'Address',
      web: 'Web',
      id: 'Id',
      caller: 'Caller',
      summary: 'Summary',
      asOf: 'As of {time}',
      openOnes: {
        requests: 'Open requests',
        followUps: 'Follow-ups to do',
        sales: 'Open sales',
        chats: 'Open chat'
      },
      mayHaveMore: 'There may be more.'
    },
    markedRequest: {
      numbered: 'Request {id}',
      titled: 'Request {id} “{title}”',
      notListed: '{request} is not among the latest.',
      open: 'Open request in SuperOffice'
    },
    freshness: 'Freshness',
    live: 'Live',
    stored: 'Saved {time}',
    storedOffline: 'Saved {time} · offline',
    storedNoAnswer: 'Saved {time} · SuperOffice didn’t respond',
    storedError: 'Saved {time} · SuperOffice answered with an error',
    loading: 'Loading…',
    stillLoading: 'Still loading…',
    longWait: 'Not saved on this computer yet.',
    notSaved: 'Not saved on this computer.',
    updated: 'Updated',
    refresh: 'Refresh',
    pin: 'Pin',
    openInSuperOffice: 'Open in SuperOffice',
    forget: 'Forget this company',
    forgetPerson: 'Forget this person',
    forgetTitle: 'Forget {name}?',
    forgetErases: 'Removes its saved data and pin from this computer. Nothing changes in SuperOffice.',
    forgetNow: 'Forget',
    receipt: 'Forgotten',
    receiptNothing: 'Nothing was saved for it.',
    receiptErased: 'Removed from this computer: {what}.',
    receiptRows: '{count} row | {count} rows',
    receiptPeople: '{count} person | {count} people',
    receiptSetAside: '{count} damaged file was removed too. | {count} damaged files were removed too.',
    receiptNotGone: 'Couldn’t be fully erased yet; Glance will finish later.',
    tryAgain: 'Try again',
    backToSearch: 'Back to search',
    stopped: 'Stopped',
    id: 'Id',
    values: {
      phone: 'Phone',
      mobile: 'Mobile',
      email: 'E-mail',
      web: 'Web',
      address: 'Address',
      city: 'City',
      organisationNumber: 'Org. no.',
      customerNumber: 'Customer no.',
      ourContact: 'Our contact',
      more: 'More details',
      fewer: 'Fewer details'
    },
    emptySections: 'No {sections}',
    nothingYet: 'Nothing here yet: no requests, follow-ups, documents, sales or chats.',
    none: 'None',
    untitled: 'No title',
    unreadableRows: '{count} row couldn’t be read. | {count} rows couldn’t be read.',
    keptFrom: 'Saved {time} · couldn’t be updated',
    noMoreRows: 'Showing the latest {count}. See the rest in SuperOffice.',
    noMore: 'No more {sections}',
    hints: {
      rows: 'rows',
      open: 'in SuperOffice',
      sections: 'sections',
      timeline: 'timeline',
      bySection: 'by section',
      space: 'Space',
      details: 'details'
    },
    changes: {
      none: 'No changes since you last looked',
      line: '{count} change since {time} | {count} changes since {time}',
      short: '{count} change | {count} changes',
      inAll: '{line} · {count} in all rows',
      hidden: '{line}, not in these rows',
      next: 'Next change',
      previous: 'Previous change',
      nextShort: 'Next',
      place: '{index} of {count}',
      wrapped: 'back to {position}',
      allRows: '{position}, all rows shown',
      added: {
        requests: 'New',
        followUps: 'New',
        documents: 'New',
        sales: 'New',
        chats: 'New'
      } as const satisfies Record<SectionName, string>,
      changed: {
        requests: 'Changed',
        followUps: 'Changed',
        documents: 'Changed',
        sales: 'Changed',
        chats: 'Changed'
      } as const satisfies Record<SectionName, string>,
      fromTo: '{from} → {to}',
      before: 'Before: {text}',
      nothing: 'none',
      unknown: 'unknown'
    },
    contact: {
      kinds: { phone: 'Phone', mobile: 'Mobile', email: 'E-mail' } as const satisfies Record<
        ContactPoint['kind'],
        string
      >,
      uses: {
        'copy-phone': 'Copy phone number',
        'copy-mobile': 'Copy mobile number',
        'copy-email': 'Copy e-mail address',
        'copy-id': 'Copy id',
        'copy-web': 'Copy web address',
        'copy-address': 'Copy address',
        'copy-organisation-number': 'Copy organisation number',
        'copy-customer-number': 'Copy customer number',
        call: 'Call',
        'call-mobile': 'Call mobile number',
        write: 'Write an e-mail',
        'open-web': 'Open web site'
      } as const satisfies Record<ContactUse, string>,
      opens: 'Open {address}',
      copied: '✓ Copied',
      notes: {
        copied: {
          phone: 'Phone number copied',
          mobile: 'Mobile number copied',
          email: 'E-mail address copied',
          id: 'Id copied',
          web: 'Web address copied',
          address: 'Address copied',
          organisationNumber: 'Organisation number copied',
          customerNumber: 'Customer number copied'
        },
        missing: {
          phone: 'No phone number here',
          mobile: 'No phone number here',
          email: 'No e-mail address here',
          id: 'No id here',
          web: 'No web address to open',
          address: 'No address here',
          organisationNumber: 'No organisation number here',
          customerNumber: 'No customer number here'
        }
      }
    },
    people: {
      title: 'People',
      loading: 'Loading…',
      unreadable: 'The people couldn’t be read.',
      noMoreRows: 'Showing the first {count}. See the rest in SuperOffice.'
    },
    requests: {
      title: 'Requests',
      more: 'Show more requests',
      plural: 'requests',
      unreadable: 'The requests couldn’t be read.',
      status: 'Status {id}',
      open: 'Open',
      closed: 'Closed'
    },
    followUps: {
      title: 'Follow-ups',
      more: 'Show more follow-ups',
      plural: 'follow-ups',
      unreadable: 'The follow-ups couldn’t be read.',
      overdue: 'Overdue',
      'not-started': 'To do',
      started: 'Started',
      completed: 'Done'
    },
    documents: {
      title: 'Documents',
      more: 'Show more documents',
      plural: 'documents',
      unreadable: 'The documents couldn’t be read.'
    },
    sales: {
      title: 'Sales',
      more: 'Show more sales',
      plural: 'sales',
      unreadable: 'The sales couldn’t be read.',
      open: 'Open',
      sold: 'Sold',
      lost: 'Lost',
      stalled: 'Stalled',
      inBaseCurrency: '{amount} in base currency'
    },
    chats: {
      title: 'Chats',
      more: 'Show more chats',
      plural: 'chats',
      unreadable: 'The chats couldn’t be read.',
      visitor: 'Visitor',
      openNow: 'Open now',
      ended: 'Ended',
      endedAfter: 'Ended · {length}'
    },
    details: {
      region: 'Details',
      shown: 'Details are shown below the row',
      facts: {
        visitor: 'Visitor',
        number: 'Number',
        type: 'Kind',
        status: 'Status',
        stage: 'Stage',
        priority: 'Priority',
        probability: 'Probability',
        nextDate: 'Next date',
        owner: 'Owner',
        askedBy: 'Asked by',
        person: 'Person',
        category: 'Category',
        when: 'Time',
        length: 'Length'
      },
      firstMessage: 'First message',
      lastMessage: 'Last message',
      noMessages: 'No messages yet',
      onlyQuoted: 'Only quoted text',
      noText: 'No text',
      internal: 'Internal',
      cut: 'The message goes on.',
      showAll: 'Show all',
      showQuoted: 'Show quoted text',
      hideQuoted: 'Hide quoted text',
      gone: {
        request: 'SuperOffice no longer has this request.',
        'follow-up': 'SuperOffice no longer has this follow-up.',
        document: 'SuperOffice no longer has this document.',
        sale: 'SuperOffice no longer has this sale.'
      } as const satisfies Record<RowDetails['kind'], string>,
      noAccess: {
        request: 'You don’t have access to this request. Ask your SuperOffice administrator for access.',
        'follow-up':
          'You don’t have access to this follow-up. Ask your SuperOffice administrator for access.',
        document: 'You don’t have access to this document. Ask your SuperOffice administrator for access.',
        sale: 'You don’t have access to this sale. Ask your SuperOffice administrator for access.'
      } as const satisfies Record<RowDetails['kind'], string>,
      tooLarge: 'This is too large to show here. Open it in SuperOffice.'
    },
    matchWarnings: {
      'phone-last-eight': 'Only the last 8 digits match',
      'phone-switchboard': 'Only the switchboard matches'
    },
    briefs: {
      openRequests: '{count} open request | {count} open requests',
      aged: '{what}, {age} old',
      oldest: '{what}, oldest {age}',
      overdue: 'follow-up overdue {age}',
      overdueUndated: 'follow-up overdue | {count} follow-ups overdue',
      next: 'next follow-up {time}',
      planned: 'follow-up {time}',
      sale: '{amount} at {percent}',
      saleUncertain: '{amount} in an open sale',
      sales: '{amount} in {count} open sales',
      salesOrMore: '{amount} or more in {count} open sales',
      likeliest: '{what}, likeliest {percent}',
      chat: 'chat open now',
      lastContact: 'last contact {time}',
      contact: 'contact {time}',
      short: {
        chat: 'chat open',
        open: '{count} open | {count} open',
        openAged: '{count} open, {age} | {count} open, {age}',
        overdue: 'overdue {age}',
        overdueMany: '{count} overdue, {age}',
        overdueUndated: '{count} overdue | {count} overdue',
        next: 'next {time}',
        planned: 'follow-up {time}',
        sales: '{amount}, up to {percent}',
        salesOrMore: '{amount}+'
      }
    },
    failures: {
      notFound: 'No such company',
      notFoundHint:
        'It may have been deleted or merged. Anything saved about it was removed from this computer. Search by name to find what replaced it.',
      noAccess: 'No access',
      noAccessHint:
        'You don’t have access to this company. Anything saved about it was removed from this computer. Ask your SuperOffice administrator for access.',
      offline: 'Offline',
      offlineSince: 'Offline since {time}',
      maintenance: 'Down for maintenance',
      timedOut: 'SuperOffice didn’t respond',
      unavailable: 'Not available right now',
      signIn: 'You’ve been signed out',
      unreadable: 'Can’t show this company',
      person: {
        notFound: 'No such person',
        notFoundHint:
          'They may have been deleted or merged. Anything saved about them was removed from this computer. Search by name to find what replaced them.',
        noAccessHint:
          'You don’t have access to this person. Anything saved about them was removed from this computer. Ask your SuperOffice administrator for access.',
        unreadable: 'Can’t show this person'
      }
    }
  },
  session: {
    demo: { title: 'Demo', call: 'Simulate a call', change: 'Simulate a change' },
    title: 'Sign in to SuperOffice',
    titleAgain: 'Sign in again',
    lead: 'Your sign-in details are stored only in this computer’s keychain.',
    leadAgain: 'You’ve been signed out. You can still read stored companies.',
    kind: 'Where your SuperOffice is',
    kinds: {
      online: 'SuperOffice Online',
      'own-server': 'Own server',
      demo: 'Demo'
    } as const satisfies Record<ProfileSummary['kind'], string>,
    serverAddress: 'Server address',
    serverAddressHint: 'crm.example.com',
    userName: 'User name',
    password: 'Password',
    showPassword: 'Show password',
    showTicket: 'Show ticket',
    showAppToken: 'Show app token',
    showToken: 'Show access token',
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    tryDemo: 'Try the demo',
    startingDemo: 'Starting the demo…',
    demoLead: 'Try Glance with invented companies. Nothing leaves this computer.',
    missingServer: 'Enter the address of your SuperOffice.',
    missingUser: 'Enter your user name.',
    missingPassword: 'Enter your password.',
    signedOut: 'You’ve been signed out.',
    signInAgain: 'Sign in again',
    signInOtherwise: 'Other ways to sign in',
    titleProfile: 'Sign in to {name}',
    environment: 'Environment',
    environments: { production: 'Production', stage: 'Stage', development: 'Development' },
    notRegistered: '{name} · not registered',
    noneRegistered:
      'Glance isn’t registered with SuperOffice Online yet. Ask your Glance administrator to add its client id.',
    customerId: 'Customer id',
    customerIdHint: 'Cust12345, if you know it',
    customerIdMistyped: 'A customer id contains only letters and digits, like Cust12345.',
    signInWithBrowser: 'Sign in with your browser',
    finishInBrowser: 'Finish in your browser',
    finishInBrowserHint: 'Sign in to SuperOffice there. Glance continues automatically.',
    access: 'Sign in with',
    ticket: 'Ticket',
    appToken: 'App token',
    token: 'Access token',
    optional: 'Optional',
    missingTicket: 'Enter the ticket.',
    missingToken: 'Enter the access token.',
    ticketRefused: 'SuperOffice didn’t accept this ticket. It may have expired or need an app token.',
    tokenRefused: 'SuperOffice didn’t accept this access token. It may have expired. Get a new one.',
    tokenNotSaved: 'Glance doesn’t save access tokens. You’ll need one each time Glance starts.',
    otherProfiles: 'Or continue with',
    switchProfile: 'Switch profile',
    switchProfileFrom: 'Switch profile, now {name}',
    switchHint: 'switch profile',
    activeProfile: 'In use',
    addProfile: 'Add a profile',
    locked: 'Glance is locked',
    lockedHint: 'Unlock to see stored companies.',
    unlock: 'Unlock',
    unlocking: 'Unlocking…',
    unnamedUser: 'Unnamed user'
  },
  settings: {
    title: 'Settings',
    groups: 'Groups of settings',
    appearance: 'Appearance',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' } as const satisfies Record<Theme, string>,
    language: 'Language',
    systemLanguage: 'Same as this computer',
    search: 'Search',
    shortcut: 'Shortcut',
    shortcutChange: '{name}, now {keys}: change',
    shortcutNone: 'None',
    shortcutClear: 'Clear',
    shortcutClearNamed: 'Clear: {name}',
    clipboardShortcut: 'Clipboard shortcut',
    clipboardHint: 'Looks up the text you copied. Glance reads the clipboard only when you press this.',
    phoneCountry: 'Default country for phone numbers',
    phoneCountrySystem: 'Same as this computer',
    noCountry: 'No such country in this list',
    timeZone: 'Time zone',
    timeZoneSystem: 'Same as this computer',
    noTimeZone: 'No such time zone',
    phone: {
      title: 'Phone systems',
      setUp: 'Set up',
      setUpNamed: 'Set up: Phone systems',
      hint: 'Shows who’s calling when your phone rings.',
      lead: 'Your phone system can open Glance with the caller’s number. Choose yours to see how.',
      choose: 'Phone system',
      other: 'Any other',
      uses: {
        program: 'For an incoming call, let {name} start the program Glance, and paste this here:',
        address: 'Paste this here. {name} opens it for an incoming call.',
        'https-only': '{name} can’t open Glance.',
        undocumented:
          '{name}’s documentation doesn’t say how to open Glance for a call. Ask your phone administrator whether it can open this, with its own field for the caller’s number in place of {placeholder}.',
        other:
          'Paste this where your phone system opens a link for an incoming call. Put its own field for the caller’s number in place of {placeholder}.'
      } as const satisfies Record<PhoneSystemUse | 'other', string>,
      copy: 'Copy',
      copied: 'Copied',
      limits: {
        '3cx':
          'Described by people who use 3CX, not by 3CX itself: in your version of the desktop app, the names may differ.',
        aircall: 'Aircall shows facts about a caller in its own app only.',
        xphone:
          'Your administrator can build a dashboard in XPhone that passes the caller’s number to another program when the phone rings.',
        jabber: 'Your administrator may know this as “screen pop”.',
        webex:
          'Needs an administrator. Webex Calling can open an address for the calls of a queue, but doesn’t say which field holds the caller’s number.',
        procall:
          'On Windows. Then choose this action for the event “In case of an incoming call”. Your administrator can set it up for everyone.',
        teams:
          'For calls from outside, Teams opens only addresses that begin with https. Copy the number in Teams, and press your clipboard shortcut.',
        mitel: 'Mitel’s desk phones call an address by themselves, and open nothing on your computer.',
        ringcentral: 'RingCentral’s list of the app’s settings has nothing for it.',
        ringotel:
          'Needs an administrator. Ringotel’s documentation mentions web addresses and programs only, so try it with a call.',
        telavox: 'Your administrator may know this as “screen pop”.',
        wildix:
          'Needs a UC-Essential license or higher. Wildix’s documentation mentions web addresses and programs only, so try it with a call.',
        other: 'Glance reads numbers in any spelling, and tel: and sip: addresses.'
      } as const satisfies Record<PhoneSystemId, string>,
      try: 'Try it',
      tryHint: 'Opens Glance’s link as your phone system would. If it works, Glance looks up this number.',
      number: 'Phone number',
      open: 'Open the link',
      trying: 'Waiting for the link…',
      received: 'It works: Glance received the link.'
    },
    startAtLogin: 'Start at login',
    startAtLoginStates: {
      off: 'The system didn’t accept this. Install Glance again, and then turn it on once more.',
      'needs-approval': 'Allow Glance in System Settings, under General › Login Items.',
      'turned-off':
        'Glance is turned off in the system’s own list of what starts at login. Turn it on there.',
      unavailable: 'Only the installed app can start at login.'
    } as const satisfies Record<Exclude<LoginItemState, 'on'>, string>,
    screenShared: 'Screen sharing',
    screenSharedHint: 'Hides numbers, addresses, amounts and messages ({keys}).',
    shortcutPress: 'Press the keys…',
    shortcutTry: 'Press {keys} again within 10 seconds to keep it.',
    shortcutTryLonger: 'Press {keys} again within two minutes to keep it.',
    shortcutMoreTime: 'Try again, with two minutes',
    shortcutNeedsModifier:
      'Add Ctrl, Alt or the system key. Otherwise Glance would open whenever you type this key.',
    shortcutNeedsModifierMac: 'Add ⌘, ⌃ or ⌥. Otherwise Glance would open whenever you type this key.',
    shortcutNeededElsewhere: 'Other programs need these keys. Press different ones.',
    shortcutUnusable: 'This key can’t be part of a shortcut.',
    rowsPerSection: 'Rows per section',
    storage: 'Storage',
    storeDays: 'Keep for (days since last viewed)',
    storeCompanies: 'Companies to keep',
    idleLock: 'Lock when idle (minutes)',
    dataKey: 'Encryption key',
    dataKeyRenew: 'Renew key',
    dataKeyRenewed: 'Renewed',
    dataKeyHint: 'Re-encrypts stored data and destroys the old key.',
    outOfLimits: 'Enter {min}–{max}. Still using {current}.',
    account: 'Account',
    signedInAs: 'Signed in as',
    server: 'Server',
    signedOutOnClose: 'The keychain can’t be used. You’ll be signed out when Glance closes.',
    demoOnline: 'Demo server online',
    demoOnlineHint: 'Switch it off to see how Glance works offline.',
    signOut: 'Sign out',
    signOutTitle: 'Sign out of {name}?',
    signOutErases:
      'Everything stored for this profile is erased from this computer, along with your sign-in details. Nothing changes in SuperOffice.',
    fixed: 'Set by your administrator',
    ceiling: 'Your administrator’s limit: {max}',
    profiles: 'Profiles',
    rename: 'Rename',
    renameProfile: 'Rename {name}',
    profileName: 'New name for {name}',
    profileNameHint: 'Leave it empty to get the original name back.',
    save: 'Save',
    managedProfile: 'Added by your administrator',
    switch: 'Switch',
    switchProfile: 'Switch to {name}',
    remove: 'Remove',
    removeProfile: 'Remove {name}',
    removeTitle: 'Remove {name}?',
    latency: 'Latency',
    latencyHint: 'Last 50 of each, in ms. Contains no customer data.',
    latencyNone: 'Nothing measured yet.',
    latencyStep: 'Step',
    latencyCount: 'Count',
    latencyLatest: 'Latest',
    latencyMedian: 'Median',
    latencyP95: '95%',
    latencyKinds: {
      summon: 'Shortcut to window',
      'local-matches': 'Stored matches',
      'stored-card': 'Stored card',
      'live-card': 'Live card',
      superoffice: 'SuperOffice’s share'
    } as const satisfies Record<LatencyKind, string>,
    latencyCopy: 'Copy as text',
    latencyCopied: 'Copied',
    updates: 'Updates',
    updateChannel: 'Versions',
    updateChannels: { stable: 'Stable', beta: 'Beta', off: 'Off' } as const satisfies Record<
      UpdateChannel,
      string
    >,
    updateCheck: 'Check for updates',
    updateInstall: 'Restart to update',
    updatesOff: 'Glance doesn’t look for updates.',
    updatesNotChecked: 'Not checked yet',
    updatesChecking: 'Checking…',
    updatesCurrent: 'Up to date · checked {time}',
    updateLoading: 'Downloading version {version}…',
    updateReady: 'Version {version} is ready: restart to update',
    updateWaiting: 'Version {version} is ready: Glance restarts when the card is closed',
    updateFailed: 'Couldn’t check for updates: {reason}',
    updateProblems: {
      unreachable: 'the update server can’t be reached. Glance will try again later.',
      'timed-out': 'the update server didn’t respond in time. Glance will try again later.',
      'feed-unreadable': 'the update server’s answer couldn’t be read. Glance will try again later.',
      'offer-refused':
        'the update server offered something that isn’t safe to install, so nothing was changed. Tell your Glance administrator.',
      'package-damaged': 'the download was incomplete or changed on the way. Glance will try again later.',
      'not-signed':
        'nothing proves who made the download, so it wasn’t installed. Tell your Glance administrator.',
      'publisher-unknown':
        'this Glance doesn’t know who signs its updates, so it installs none. Tell your Glance administrator.',
      'not-saved': 'the download can’t be saved. Check whether the disk is full.'
    } as const satisfies Record<UpdateProblem, string>,
    updateAbsences: {
      'browser-host': 'Glance in a browser doesn’t update itself.',
      unpackaged: 'Glance doesn’t update itself when it runs from its source code.',
      'other-installer':
        'Glance doesn’t update itself here. Whoever installed it also installs new versions.',
      'unsigned-system': 'Glance doesn’t update itself on this system. Install new versions yourself.',
      'no-feed': 'This Glance was built without updates.'
    } as const satisfies Record<UpdateAbsence, string>,
    about: 'About',
    version: 'Version'
  },
  failure: {
    offline: 'Offline since {time} · stored companies only',
    stillOffline: 'Still offline',
    offlineSearch: 'Offline since {time} · searching stored companies only',
    tryAgain: 'Try again',
    detail: 'SuperOffice says: {detail}',
    reference: 'Reference {reference}',
    unavailableUntil: 'SuperOffice is down for maintenance until {time}. Try again after that.',
    words: {
      'no-network': 'This computer isn’t connected to a network. Check the cable or the Wi-Fi.',
      'host-not-found': 'The server can’t be found on this network. Check the address or the VPN.',
      unreachable: 'The server isn’t responding. Check the VPN, or ask whether SuperOffice is down.',
      'proxy-login': 'Your proxy requires you to sign in. Sign in to it in a browser, then try again.',
      'tls-refused':
        'The connection isn’t secure: the server doesn’t use https, or its certificate isn’t trusted. Nothing was sent. Show this to your network administrator.',
      'captive-portal':
        'This network needs you to sign in first. Open a browser, sign in to the network, then try again.',
      'timed-out': 'SuperOffice didn’t respond in time. Try again in a moment.',
      cancelled: 'A newer request replaced this one. Try again.',
      'request-rejected':
        'SuperOffice didn’t accept the request. Try again. If it keeps happening, give support this reference.',
      'sign-in-again': 'You’ve been signed out. Sign in again.',
      'no-access': 'You don’t have access to this company. Ask your SuperOffice administrator for access.',
      'not-found': 'No such company. It may have been deleted or merged. Search by name.',
      'search-refused':
        'You don’t have access to this search. Ask your SuperOffice administrator for access.',
      'wrong-host': 'SuperOffice has moved to another server. Try again in a minute.',
      throttled: 'SuperOffice is busy. Wait a moment, then try again.',
      unavailable: 'SuperOffice is down for maintenance. Try again in a few minutes.',
      'server-error':
        'SuperOffice answered with an error. Try again. If it keeps happening, give support this reference.',
      'empty-answer':
        'SuperOffice answered with an error and sent nothing. Try again. If it keeps happening, give support this reference.',
      'unreadable-answer':
        'SuperOffice’s answer couldn’t be read. Try again. If it keeps happening, give support this reference.',
      'too-large':
        'SuperOffice’s answer is too large to show. Choose fewer rows per section in the settings.',
      'address-invalid': 'This isn’t a server address. Write it like crm.example.com/SuperOffice.',
      'address-insecure': 'Glance sends passwords over https only. Start the address with https://.',
      'credentials-refused': 'Wrong user name or password.',
      'not-superoffice':
        'There’s a server here, but it isn’t SuperOffice. Check the part after the host name.',
      'environment-unknown':
        'This environment no longer exists. Choose another one, or ask your Glance administrator.',
      'client-id-missing':
        'Glance isn’t registered for this environment. Ask your Glance administrator to add its client id.',
      'client-id-refused':
        'SuperOffice doesn’t know Glance’s client id. Ask your Glance administrator to check it.',
      'browser-not-opened': 'Your browser couldn’t be opened. Set a default browser, then try again.',
      'answer-port-taken':
        'Glance couldn’t receive your browser’s answer. Check the firewall on this computer, then try again.',
      'sign-in-code-refused': 'This sign-in was already used, or took too long. Sign in again.',
      'id-token-refused':
        'Glance couldn’t verify who signed in, so nothing was saved. Check this computer’s clock, then try again.',
      'wrong-tenant':
        'You signed in to a different customer than the one you entered. Check the customer id, or choose that customer in the browser.',
      'profile-unknown': 'This profile no longer exists. Choose another one, or sign in.',
      'sign-in-failed':
        'SuperOffice didn’t sign you in and gave no reason. Try again. If it keeps happening, give support this reference.',
      'sign-in-revoked':
        'Your company has withdrawn Glance’s access. Ask your SuperOffice administrator to allow it again.',
      'sign-in-redirect-refused':
        'SuperOffice can’t return the sign-in to this computer. Ask your Glance administrator to allow http://127.0.0.1 on any port.',
      'sign-in-expired':
        'Your company’s approval of Glance has expired. Ask your SuperOffice administrator to approve it again.',
      'sign-in-denied':
        'The sign-in was refused in the browser. Sign in again, or ask your SuperOffice administrator for access to Glance.',
      'sign-in-needs-approval':
        'Your SuperOffice administrator must approve Glance again before anyone can sign in.',
      'sign-in-time-refused':
        'SuperOffice says the time is wrong. Set this computer’s clock, then try again.',
      'sign-in-signature-refused':
        'SuperOffice didn’t accept Glance’s signature. Try again. If it keeps happening, give support this reference.',
      'tenant-provisioning': 'Your company’s SuperOffice is still being set up. Try again later.',
      'tenant-provisioning-failed':
        'Your company’s SuperOffice couldn’t be set up. Ask your SuperOffice administrator.',
      'tenant-migrating':
        'Your company’s SuperOffice is being moved, which can take days. You can still read stored companies.',
      'tenant-maintenance':
        'SuperOffice is down for maintenance, usually for a few minutes. You can still read stored companies.',
      'tenant-suspended':
        'Your company’s SuperOffice is suspended. Ask your SuperOffice administrator. You can still read stored companies.',
      'tenant-deleting': 'Your company’s SuperOffice is being deleted. Ask your SuperOffice administrator.',
      'tenant-delete-failed':
        'Your company’s SuperOffice is closed and was due to be deleted. Ask your SuperOffice administrator.',
      'tenant-deleted':
        'Your company’s SuperOffice was deleted, so its stored companies were removed from this computer.',
      'tenant-unknown':
        'Glance couldn’t find out whether your company’s SuperOffice is running. Check the customer id, or try again later.',
      'signed-out': 'You aren’t signed in. Sign in first.',
      locked: 'Glance is locked. Unlock it first.',
      'keychain-unavailable':
        'The keychain didn’t return Glance’s encryption key. Unlock the keychain, then try again.',
      'key-not-renewed':
        'The encryption key couldn’t be renewed, so the old one stays in use. Try again, or restart Glance first.',
      'nothing-to-open': 'There’s nothing here to open, copy or call.',
      'fixed-by-policy': 'Your administrator has set this, so it can’t be changed.',
      'shortcut-taken':
        'Another program or the system uses this shortcut. Press another one. The old one still works.',
      'shortcut-not-pressed':
        'Glance didn’t notice the new shortcut in time, so the old one is back. If you pressed it, another program uses it.',
      'shortcut-unsupported': 'Shortcuts don’t work in a browser. They work in the installed app.',
      'link-number-unreadable':
        'This isn’t a phone number. Enter at least three digits, and at most 40 characters.',
      'link-not-opened': 'This computer can’t open Glance’s links. Install Glance again, then try once more.',
      'link-not-received':
        'The link didn’t reach Glance within 10 seconds. This computer opens Glance’s links with another program, or not at all. Install Glance again, then try once more.',
      'too-long': 'This is too long for Glance. Shorten it, then try again.',
      'invalid-request': 'Glance couldn’t do this. Give support this reference.',
      unexpected:
        'Something went wrong in Glance. Try again. If it keeps happening, give support this reference.'
    } as const satisfies Record<FailureCode, string>,
    notices: {
      'keychain-unavailable':
        'The keychain can’t be used, so nothing is saved. You’ll need to sign in again next time.',
      'store-set-aside':
        'Stored companies couldn’t be read and were set aside. Glance has started a new store.',
      'store-rolled-back':
        'The stored companies were an older copy of the file, so Glance has erased them. They are stored again as you view them.',
      'store-not-saved':
        'The companies you view can’t be saved: the disk is full or locked. Live results still work.',
      'settings-set-aside':
        'Your settings couldn’t be read and were set aside. Glance is using the defaults.',
      'settings-restored':
        'Your settings couldn’t be read and were set aside. Glance is using the backup, so nothing is lost.',
      'policy-broken':
        'Your administrator’s policy couldn’t be used, so it doesn’t apply. Tell your Glance administrator.',
      'place-changed':
        'The address of your SuperOffice has changed since you signed in, so Glance sends it no password. If the address is right, sign in again.',
      'settings-not-saved': 'Your settings can’t be saved. Changes last until Glance closes.',
      'settings-shortcut-refused':
        'Other programs need the keys of the shortcut that you had chosen, so Glance leaves them alone. It is {keys} now. You can choose another one in the settings.',
      'settings-clipboard-shortcut-refused':
        'Other programs need the keys of the clipboard shortcut that you had chosen, so Glance leaves them alone. You can choose another one in the settings.',
      'settings-newer':
        'A newer version of Glance saved your settings, so this one uses the defaults. Changes last until Glance closes.',
      'shortcut-taken': 'Another program uses Glance’s shortcut. Choose another one in the settings.',
      'lives-in-tray':
        'Glance stays beside the clock. To open it, click its icon there or press {keys}. If you don’t see the icon, click the arrow beside the clock.',
      'lives-in-menu-bar': 'Glance stays in the menu bar. To open it, click its icon there or press {keys}.'
    } as const satisfies Record<NoticeCode, string>,
    policy: {
      inUse: {
        nothing: '{problem} None of that policy applies. Tell your Glance administrator.',
        earlier: '{problem} The policy from before stays in use. Tell your Glance administrator.',
        rest: '{problem} The rest of that policy applies. Tell your Glance administrator.'
      },
      problems: {
        unreadable: 'Your administrator’s policy can’t be read.',
        untrusted:
          'Your administrator’s policy file isn’t trusted: people who aren’t administrators can change it.',
        'invalid-json': 'Your administrator’s policy file isn’t valid JSON.',
        'newer-version': 'Your administrator’s policy is for a newer version of Glance.',
        'unknown-key': 'Your administrator’s policy has a key that Glance doesn’t know.',
        'duplicate-key': 'Your administrator’s policy says something twice.',
        'missing-key': 'Your administrator’s policy lacks a key.',
        'wrong-value': 'Your administrator’s policy isn’t a list of keys and values.',
        'wrong-kind': 'Your administrator’s policy has a value of the wrong kind.',
        'refused-shortcut':
          'Your administrator’s policy has a shortcut that is misspelled or that other programs need.',
        'built-in-environment': 'Your administrator’s policy changes a sign-in address of SuperOffice’s own.'
      } as const satisfies Record<PolicyProblemReason, string>,
      problemsOfKey: {
        unreadable: 'Your administrator’s policy has letters that can’t be read, in “{key}”.',
        untrusted: 'Your administrator’s policy isn’t trusted, because of “{key}”.',
        'invalid-json': 'Your administrator’s policy isn’t valid JSON, at “{key}”.',
        'newer-version': 'Your administrator’s policy is for a newer version of Glance: see “{key}”.',
        'unknown-key': 'Your administrator’s policy has a key that Glance doesn’t know: “{key}”.',
        'duplicate-key': 'Your administrator’s policy has this twice: “{key}”.',
        'missing-key': 'Your administrator’s policy lacks “{key}”.',
        'wrong-value': 'Your administrator’s policy has a value that can’t be used for “{key}”.',
        'wrong-kind': 'Your administrator’s policy has the wrong kind of value in the registry for “{key}”.',
        'refused-shortcut':
          'Your administrator’s policy has a shortcut that is misspelled or that other programs need: “{key}”.',
        'built-in-environment':
          'Your administrator’s policy can’t change SuperOffice’s own environments: see “{key}”.'
      } as const satisfies Record<PolicyProblemReason, string>
    }
  },
  time: {
    now: 'now',
    justNow: 'just now',
    minutes: '{count} min',
    hours: '{count} h',
    days: '{count} d',
    weeks: '{count} wk',
    months: '{count} mo | {count} mo',
    years: '{count} y',
    ahead: 'in {length}',
    ago: '{length} ago',
    underAMinute: 'under 1 min'
  }
} as const
