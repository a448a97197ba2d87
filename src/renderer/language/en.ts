import type { ContactUse } from '../../shared/contract.ts'
import type { TextField } from '../../shared/found-line.ts'
import type { LatencyKind } from '../../shared/latency.ts'
import type { MatchedBy, QueryKind } from '../../shared/match.ts'
import type { FailureCode } from '../../shared/outcome.ts'
import type { NoticeCode, ProfileSummary } from '../../shared/session.ts'
import type { Language, Theme } from '../../shared/settings.ts'

/**
 * English, and the shape that every other language's catalogue must have. One part for each folder of the window.
 * What is keyed by a code `satisfies` a record over all codes, so that a missing or a surplus text does not compile.
 */
export const en = {
  app: {
    withKey: '{action} ({keys})',
    starting: 'Opening what is stored…',
    close: 'Close',
    dismiss: 'Dismiss',
    back: 'Back',
    masked: 'Screen sharing: numbers, addresses, amounts and messages are masked',
    unmask: 'Show them'
  },
  search: {
    box: 'Find a company',
    matches: 'Matches',
    settings: 'Settings',
    lock: 'Lock',
    person: 'Person',
    stopped: 'Stopped',
    pinned: 'Pinned',
    stored: 'stored {when}',
    none: 'No company matches “{text}”',
    noneStored: 'Nothing stored matches “{text}”',
    empty: 'Type the name of a company or a person. The companies you open will be listed here.',
    tooShort: 'One more character asks SuperOffice too.',
    asking: 'Asking SuperOffice',
    stillAsking: 'Still asking',
    slow: 'SuperOffice is slow today',
    offlineSince: 'Offline since {time}: only what is stored is searched',
    waiting: 'SuperOffice asked to wait: {count} second | SuperOffice asked to wait: {count} seconds',
    found: 'No matches | {count} match | {count} matches',
    choose: 'choose',
    open: 'open',
    inSuperOffice: 'in SuperOffice',
    readAs: 'Read as {kind}',
    kinds: {
      name: 'name',
      phone: 'phone',
      email: 'e-mail',
      domain: 'domain',
      id: 'id',
      'organisation-number': 'organisation no.',
      link: 'SuperOffice link'
    } satisfies Record<QueryKind, string>,
    because: {
      phone: 'phone',
      'phone-last-eight': 'last 8 digits',
      'phone-switchboard': 'switchboard',
      email: 'e-mail',
      domain: 'domain',
      id: 'id',
      'organisation-number': 'number',
      link: 'link',
      text: 'stored text'
    } satisfies Record<Exclude<MatchedBy, 'name'>, string>,
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
      requestNumbers: 'Request',
      followUps: 'Follow-up',
      documents: 'Document',
      sales: 'Sale',
      amounts: 'Sale',
      chats: 'Chat',
      visitors: 'Chat visitor'
    } satisfies Record<Exclude<TextField, 'name' | 'matchName'>, string>
  },
  company: {
    region: 'Company',
    brief: 'Brief',
    sections: 'Sections',
    freshness: 'Freshness',
    live: 'Live',
    stored: 'Stored {time}',
    storedOffline: 'Stored {time} · offline',
    storedError: 'Stored {time} · SuperOffice answered with an error',
    asking: 'Asking SuperOffice',
    stillAsking: 'Still asking',
    slow: 'SuperOffice is slow today',
    waiting: 'SuperOffice asked to wait: {count} s',
    updated: 'Updated',
    refresh: 'Refresh',
    pin: 'Pin',
    openInSuperOffice: 'Open in SuperOffice',
    forget: 'Forget this company',
    forgetTitle: 'Forget {name}?',
    forgetErases:
      'What Glance has stored of it is erased from this computer, and so is its pin. Nothing changes in SuperOffice.',
    forgetNow: 'Forget',
    receipt: 'Forgotten',
    receiptNothing: 'Nothing was stored of it.',
    receiptErased: 'Erased from this computer: {what}.',
    receiptRows: '{count} row | {count} rows',
    receiptPeople: '{count} person | {count} people',
    receiptSetAside:
      'With it went {count} damaged file that had been set aside. | With it went {count} damaged files that had been set aside.',
    receiptNotGone:
      'The disk does not let go of it just now. It can’t be read, and goes with the next thing that is erased.',
    cancel: 'Cancel',
    tryAgain: 'Try again',
    backToSearch: 'Back to the search',
    stopped: 'Stopped',
    phone: 'Phone',
    email: 'E-mail',
    web: 'Web',
    id: 'Id',
    ourContact: 'Our contact: {name}',
    organisationNumber: 'Org. no. {number}',
    nothingYet: 'Nothing here yet: no requests, follow-ups, documents, sales or chats.',
    none: 'None',
    untitled: 'No title',
    unreadableRows: '{count} row could not be read. | {count} rows could not be read.',
    noMoreRows: 'Only the latest {count} are shown. The others are in SuperOffice.',
    moves: 'rows',
    opens: 'open',
    toSections: 'sections',
    space: 'Space',
    hides: 'hide text',
    changes: {
      line: '{count} change since {time} | {count} changes since {time}',
      added: 'New',
      changed: 'Changed',
      shift: '{from} → {to}',
      before: 'Before: {text}',
      nothing: 'none',
      unknown: 'unknown'
    },
    contact: {
      uses: {
        'copy-phone': 'Copy phone number',
        'copy-mobile': 'Copy mobile number',
        'copy-email': 'Copy e-mail address',
        'copy-id': 'Copy id',
        call: 'Call',
        'call-mobile': 'Call the mobile',
        write: 'Write an e-mail'
      } satisfies Record<ContactUse, string>,
      copied: 'Copied',
      notes: {
        copied: {
          phone: 'Phone number copied',
          mobile: 'Mobile number copied',
          email: 'E-mail address copied',
          id: 'Id copied'
        },
        missing: {
          phone: 'No phone number here',
          mobile: 'No phone number here',
          email: 'No e-mail address here',
          id: 'No id here'
        }
      }
    },
    people: {
      title: 'People',
      asking: 'Asking SuperOffice',
      unreadable: 'The people could not be read.',
      noMoreRows: 'Only the first {count} are shown. The others are in SuperOffice.',
      phone: 'Phone',
      mobile: 'Mobile',
      email: 'E-mail'
    },
    requests: {
      title: 'Requests',
      more: 'Show more requests',
      unreadable: 'The requests could not be read.',
      status: 'Status {id}',
      open: 'Open',
      closed: 'Closed'
    },
    followUps: {
      title: 'Follow-ups',
      more: 'Show more follow-ups',
      unreadable: 'The follow-ups could not be read.',
      overdue: 'Overdue',
      'not-started': 'To do',
      started: 'Started',
      completed: 'Done'
    },
    documents: {
      title: 'Documents',
      more: 'Show more documents',
      unreadable: 'The documents could not be read.'
    },
    sales: {
      title: 'Sales',
      more: 'Show more sales',
      unreadable: 'The sales could not be read.',
      open: 'Open',
      sold: 'Sold',
      lost: 'Lost',
      stalled: 'Stalled',
      inBaseCurrency: '{amount} in base currency'
    },
    chats: {
      title: 'Chats',
      more: 'Show more chats',
      unreadable: 'The chats could not be read.',
      visitor: 'Visitor',
      openNow: 'Open now',
      ended: 'Ended',
      endedAfter: 'Ended · {length}'
    },
    foundBy: {
      'phone-last-eight': 'Only the last 8 digits match',
      'phone-switchboard': 'Only the switchboard matches'
    },
    briefs: {
      openRequests: '{count} open request | {count} open requests',
      aged: '{what}, {age}',
      oldest: '{what}, oldest {age}',
      overdue: 'follow-up overdue {age}',
      overdueUndated: 'follow-up overdue | {count} follow-ups overdue',
      next: 'next follow-up {time}',
      sale: '{amount} at {percent}',
      saleUncertain: '{amount} in an open sale',
      sales: '{amount} in {count} open sales',
      likeliest: '{what}, likeliest {percent}',
      chat: 'chat open now',
      lastContact: 'last contact {time}'
    },
    failures: {
      notFound: 'No such company',
      notFoundHint:
        'It may have been deleted or merged. What was stored of it is erased. Search by name to find what took its place.',
      noAccess: 'No access',
      noAccessHint:
        'SuperOffice does not show you this company. What was stored of it is erased. Ask whoever manages SuperOffice if you need it.',
      offline: 'Offline',
      offlineSince: 'Offline since {time}',
      maintenance: 'Down for maintenance',
      timedOut: 'No answer yet',
      unavailable: 'Not available now',
      signIn: 'Signed out by SuperOffice',
      unreadable: 'No card to show'
    }
  },
  session: {
    title: 'Sign in to SuperOffice',
    titleAgain: 'Sign in again',
    lead: 'What lets you in is kept in this computer’s keychain and nowhere else.',
    leadAgain: 'This sign-in is over. What is stored can still be read.',
    where: 'Where your SuperOffice is',
    kinds: { online: 'SuperOffice Online', 'own-server': 'Own server', demo: 'Demo' } satisfies Record<
      ProfileSummary['kind'],
      string
    >,
    serverAddress: 'Server address',
    serverAddressHint: 'crm.example.com/SuperOffice',
    userName: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    tryDemo: 'Try the demo',
    startingDemo: 'Starting the demo…',
    demoLead: 'A SuperOffice with invented companies, on this computer. Nothing leaves it.',
    missingServer: 'Enter the address of your SuperOffice.',
    missingUser: 'Enter your user name.',
    missingPassword: 'Enter your password.',
    againBar: 'This sign-in is over.',
    signInAgain: 'Sign in again',
    titleProfile: 'Sign in to {name}',
    environment: 'Environment',
    environments: { production: 'Production', stage: 'Stage', development: 'Development' },
    notRegistered: '{name} · not registered',
    noneRegistered:
      'Glance is not registered with SuperOffice Online yet: whoever manages Glance adds its client id.',
    customerId: 'Customer id',
    customerIdHint: 'Cust12345, if you know it',
    customerIdMistyped: 'A customer id has letters and digits only, like Cust12345.',
    signInWithBrowser: 'Sign in with your browser',
    finishInBrowser: 'Finish in your browser',
    finishInBrowserHint: 'It shows SuperOffice’s own sign-in. Glance goes on by itself.',
    cancel: 'Cancel',
    access: 'Sign in with',
    ticket: 'Ticket',
    appToken: 'App token',
    token: 'Access token',
    optional: 'Optional',
    missingTicket: 'Enter the ticket.',
    missingToken: 'Enter the access token.',
    ticketRefused: 'SuperOffice does not accept this ticket. It may have run out, or lack its app token.',
    tokenRefused: 'SuperOffice does not accept this access token. It may have run out: get a new one.',
    tokenNotKept: 'An access token is never kept: Glance forgets it when it is closed.',
    otherProfiles: 'Or go on with',
    switchProfile: 'Switch profile',
    switchProfileFrom: 'Switch profile, now {name}',
    switchHint: 'switch profile',
    activeProfile: 'In use',
    addProfile: 'Add a profile',
    locked: 'Glance is locked',
    lockedHint: 'What is stored is closed until Glance is unlocked.',
    unlock: 'Unlock',
    unlocking: 'Asking the keychain…',
    unnamedUser: 'Unnamed user'
  },
  settings: {
    title: 'Settings',
    look: 'Look',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
    language: 'Language',
    languages: { en: 'English' } satisfies Record<Language, string>,
    lookup: 'Looking up',
    shortcut: 'Shortcut',
    shortcutChange: '{name}, now {keys}: change',
    shortcutNone: 'None',
    shortcutClear: 'Clear',
    shortcutClearNamed: 'Clear: {name}',
    clipboardShortcut: 'Shortcut for the clipboard',
    clipboardHint:
      'Looks up what the clipboard holds. It is read when this is pressed, and at no other time.',
    phoneCountry: 'Country of phone numbers',
    phoneCountrySystem: 'Where this computer is',
    screenShared: 'Screen sharing',
    screenSharedHint: 'Masks numbers, addresses, amounts and messages ({keys}).',
    shortcutPress: 'Press the keys…',
    shortcutTry: 'Press {keys} once more within 10 seconds to keep it.',
    shortcutNeedsModifier:
      'Hold Ctrl, Alt or the system key with it, or every press of it would open Glance.',
    shortcutNeedsModifierMac: 'Hold ⌘, ⌃ or ⌥ with it, or every press of it would open Glance.',
    shortcutUnusable: 'This key can’t be part of a shortcut.',
    rowsPerSection: 'Rows per section',
    storing: 'What is stored',
    storeDays: 'Days kept after last viewed',
    storeCompanies: 'Companies kept',
    idleLock: 'Lock after minutes away',
    dataKey: 'Key to what is stored',
    dataKeyRenew: 'Renew the key',
    dataKeyRenewed: 'Renewed',
    dataKeyHint: 'Everything stored is sealed anew, and the key before is destroyed.',
    outOfLimits: 'A whole number from {least} to {most}. {kept} is still in use.',
    account: 'Account',
    signedInAs: 'Signed in as',
    server: 'Server',
    notKept: 'For this session only: the keychain can’t be used.',
    demoAnswers: 'Demo tenant answers',
    demoAnswersHint: 'Switch it off to see Glance offline.',
    signOut: 'Sign out',
    signOutTitle: 'Sign out of {name}?',
    signOutErases:
      'Every company stored for it is erased from this computer, and so is what let you in. Nothing changes in SuperOffice.',
    cancel: 'Cancel',
    fixed: 'Fixed by your administrator',
    ceiling: 'At most {most}, says your administrator.',
    profiles: 'Profiles',
    managedProfile: 'Brought by your administrator',
    use: 'Switch',
    useProfile: 'Switch to {name}',
    remove: 'Remove',
    removeProfile: 'Remove {name}',
    removeTitle: 'Remove {name}?',
    latency: 'Latency',
    latencyHint: 'The last 50 of each, in milliseconds. Nothing in it says who was looked up.',
    latencyNone: 'Nothing was timed yet.',
    latencyKind: 'What',
    latencyCount: 'Count',
    latencyLatest: 'Latest',
    latencyMedian: 'Median',
    latencyP95: '95 %',
    latencyKinds: {
      summon: 'Shortcut to window',
      'local-matches': 'Stored matches',
      'stored-card': 'Stored card',
      'live-card': 'Live card',
      superoffice: 'SuperOffice’s share'
    } satisfies Record<LatencyKind, string>,
    latencyCopy: 'Copy as text',
    latencyCopied: 'Copied',
    about: 'About',
    version: 'Version'
  },
  failure: {
    detail: 'SuperOffice says: {detail}',
    reference: 'Reference {reference}',
    unavailableUntil: 'SuperOffice is down for maintenance until {time}. Try again after that.',
    words: {
      'no-network': 'This computer is not on a network. Check the cable or the Wi-Fi.',
      'host-not-found': 'The server’s name is not known on this network. Check the address, or the VPN.',
      unreachable: 'The server does not answer. Check the VPN, or ask whether SuperOffice is down.',
      'proxy-login':
        'The proxy wants a login before it lets anything through. Sign in to it in a browser, then try again.',
      'tls-refused':
        'The connection can’t be secured: the server’s certificate is not to be trusted, or it has no https. Nothing was sent. Show this to whoever looks after your network.',
      'captive-portal':
        'This network answered with a page of its own in place of SuperOffice. Open a browser, sign in to the network, then try again.',
      'timed-out': 'SuperOffice did not answer in time. Try again in a moment.',
      cancelled: 'Another question took the place of this one. Ask again.',
      'request-rejected':
        'SuperOffice did not accept the request. Try again; if it stays, pass on the reference.',
      'sign-in-again': 'SuperOffice no longer accepts this sign-in. Sign in again.',
      'no-access': 'You have no access to this company. Ask whoever manages SuperOffice if you need it.',
      'not-found': 'No such company. It may have been deleted or merged; search by name.',
      'wrong-host': 'SuperOffice has moved to another host. Try again in a minute.',
      throttled: 'SuperOffice asked to be left alone for a while. It is asked again by itself.',
      unavailable: 'SuperOffice is down for maintenance. Try again in some minutes.',
      'server-error':
        'SuperOffice answered with an error of its own. Try again; if it stays, pass on the reference.',
      'unreadable-answer':
        'SuperOffice’s answer could not be read. Try again; if it stays, pass on the reference.',
      'too-large':
        'SuperOffice’s answer is too large to be shown. Ask for fewer rows per section in the settings.',
      'address-invalid': 'This is not a server address. Write it like crm.example.com/SuperOffice.',
      'address-insecure': 'Glance sends a password over https only. Write the address with https://.',
      'credentials-refused':
        'SuperOffice does not know this user name with this password. Check both and try again.',
      'not-superoffice': 'There is a server here, but not SuperOffice. Check the part after the host’s name.',
      'environment-unknown':
        'This environment is not known any more. Choose another one, or ask whoever manages Glance.',
      'client-id-missing':
        'Glance is not registered for this environment. Ask whoever manages Glance for its client id.',
      'client-id-refused':
        'SuperOffice does not know Glance under this client id. Ask whoever manages Glance to check it.',
      'browser-not-opened': 'Your browser could not be opened. Set a default browser, then try again.',
      'answer-port-taken':
        'Glance could not listen for your browser’s answer. Check the firewall on this computer, then try again.',
      'sign-in-timed-out':
        'The browser brought no answer within five minutes. Sign in again when you are ready.',
      'sign-in-code-refused':
        'SuperOffice did not accept the browser’s answer: it was used before, or too old. Sign in once more.',
      'id-token-refused':
        'SuperOffice’s word on who signed in could not be trusted, so nothing was kept. Check this computer’s clock, then try again.',
      'wrong-tenant':
        'You signed in to another customer than the one asked for. Check the customer id, or choose it in the browser.',
      'profile-unknown': 'This profile is gone. Choose another one, or sign in.',
      'sign-in-failed':
        'SuperOffice did not sign you in and gave no reason. Try again; if it stays, pass on the reference.',
      'sign-in-revoked':
        'Your company has taken Glance’s access back. Ask your SuperOffice administrator to allow it again.',
      'sign-in-redirect-refused':
        'SuperOffice does not let Glance receive the answer on this computer. Ask whoever registered Glance to allow http://127.0.0.1 with any port.',
      'sign-in-expired':
        'Your company’s approval of Glance has run out. Ask your SuperOffice administrator to approve it again.',
      'sign-in-denied':
        'The sign-in was refused in the browser. Sign in again, or ask your SuperOffice administrator for access to Glance.',
      'sign-in-needs-approval':
        'Your SuperOffice administrator has to approve Glance again before anyone can sign in.',
      'sign-in-time-refused':
        'SuperOffice says that the time is wrong. Set this computer’s clock, then try again.',
      'sign-in-signature-refused':
        'SuperOffice did not accept Glance’s signature. Try again; if it stays, pass on the reference.',
      'tenant-provisioning': 'Your company’s SuperOffice is still being set up. Try again later.',
      'tenant-provisioning-failed':
        'Setting up your company’s SuperOffice has failed. Ask your SuperOffice administrator.',
      'tenant-migrating':
        'Your company’s SuperOffice is being moved, which can take days. What is stored can still be read.',
      'tenant-maintenance':
        'SuperOffice is down for maintenance, usually for minutes. What is stored can still be read.',
      'tenant-suspended':
        'Your company’s SuperOffice is suspended. Ask your SuperOffice administrator. What is stored can still be read.',
      'tenant-deleting': 'Your company’s SuperOffice is being deleted. Ask your SuperOffice administrator.',
      'tenant-delete-failed':
        'Your company’s SuperOffice is closed: it was to be deleted. Ask your SuperOffice administrator.',
      'tenant-deleted': 'Your company’s SuperOffice was deleted, so what Glance had stored of it was erased.',
      'tenant-unknown':
        'SuperOffice does not know how your company’s SuperOffice is doing. Check the customer id, or try again later.',
      'signed-out': 'Nobody is signed in. Sign in first.',
      locked: 'Glance is locked. Unlock it first.',
      'keychain-unavailable':
        'The keychain did not give the key to what is stored. Unlock the keychain, then try again.',
      'key-not-renewed':
        'The key could not be renewed, so the one before stays in use. Try again, or restart Glance first.',
      'nothing-to-open': 'There is nothing here that can be opened, copied or called.',
      'fixed-by-policy': 'Your administrator has fixed this setting.',
      'shortcut-taken':
        'Another program has this shortcut, or the system does. Press another one: the old one still works.',
      'shortcut-not-pressed': 'The new shortcut was not pressed within 10 seconds, so the old one is back.',
      'shortcut-unsupported': 'There are no shortcuts in a browser. They work in the installed Glance.',
      'invalid-request': 'Glance could not make sense of this. Pass on the reference.',
      unexpected: 'Something in Glance went wrong. Try again; if it stays, pass on the reference.'
    } satisfies Record<FailureCode, string>,
    notices: {
      'keychain-unavailable':
        'The keychain can’t be used, so nothing is kept: sign in again after the next start of Glance.',
      'store-set-aside': 'What was stored could not be read and was set aside. A new store has begun.',
      'store-not-kept':
        'What is viewed can’t be stored: the disk is full or locked. Live results still work.',
      'settings-set-aside': 'The settings could not be read and were set aside. The defaults are in use.',
      'settings-restored':
        'The settings could not be read and were set aside. Their copy is in use: nothing is lost.',
      'policy-broken':
        'Your administrator’s policy file could not be read, so nothing of it holds. Tell whoever manages Glance.',
      'settings-not-kept': 'The settings can’t be saved: they hold until Glance is closed.',
      'shortcut-taken': 'Another program has this shortcut. Choose another one in the settings.'
    } satisfies Record<NoticeCode, string>
  },
  time: {
    now: 'now',
    justNow: 'just now',
    minutes: '{count} min',
    hours: '{count} h',
    days: '{count} d',
    weeks: '{count} wk',
    months: '{count} mo',
    years: '{count} y',
    ahead: 'in {length}',
    ago: '{length} ago',
    underAMinute: 'under 1 min'
  }
} as const
