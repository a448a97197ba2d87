import { translateEnglish } from './catalogue.ts'

export const nb = translateEnglish({
  app: {
    notHere: 'Ikke tilgjengelig her: {action}',
    starting: 'Starter\u00a0…',
    dismiss: 'Skjul',
    back: 'Tilbake',
    cancel: 'Avbryt',
    slow: 'SuperOffice er tregt i dag',
    busy: 'SuperOffice er opptatt. Prøver igjen om {count}\u00a0s',
    busyLong: 'SuperOffice er opptatt. Prøver igjen om ca. {count}\u00a0min',
    masked: 'Numre, adresser, beløp og meldinger er skjult',
    unmask: 'Vis dem'
  },
  palette: {
    title: 'Handlinger',
    box: 'Finn en handling',
    list: 'Handlinger som ble funnet',
    hint: 'handlinger',
    none: 'Ingen handling passer med «{text}»',
    found: '{count} handling | {count} handlinger',
    groups: {
      card: 'Firma',
      contact: 'Kontakt',
      superoffice: 'SuperOffice',
      goTo: 'Gå til',
      glance: 'Glance',
      demo: 'Demo'
    },
    openSelected: 'Åpne',
    unpin: 'Løsne',
    timeline: 'Vis tidslinje',
    bySection: 'Vis per del',
    everyone: 'Vis alle igjen',
    searchNow: 'Søk i SuperOffice nå',
    switchProfile: 'Bytt profil',
    shareScreen: 'Skjul detaljer for skjermdeling',
    stopSharing: 'Vis detaljer igjen',
    hide: 'Skjul vinduet'
  },
  search: {
    box: 'Finn et firma',
    matches: 'Treff',
    settings: 'Innstillinger',
    lock: 'Lås',
    person: 'Person',
    stopped: 'Stopp',
    formerEmployee: 'Tidligere ansatt',
    pinned: 'Festet',
    stored: 'Lagret {when}',
    seen: 'sett for {age} siden',
    groups: {
      pinned: 'Festet',
      recent: 'Sist åpnet',
      inSuperOffice: 'I SuperOffice'
    },
    samples: {
      title: 'Prøv for eksempel',
      kinds: {
        name: 'En del av navnet på et firma eller en person',
        phone: 'Et telefonnummer, skrevet som du vil',
        email: 'En e-postadresse eller et webdomene',
        id: 'Id-en til et firma, eller et saksnummer'
      },
      replace: 'Dette er et eksempel. Skriv over det.'
    },
    noCompany: 'Uten firma',
    noMatch: {
      name: 'Ingen firmaer eller personer passer med «{text}»',
      number: 'Ingen firmaer, personer eller saker med nummeret «{text}»',
      id: 'Ingen firmaer med id-en {text}',
      idOrRequest: 'Ingen firmaer eller saker med nummeret {text}',
      email: 'Ingen firmaer eller personer med e-postadressen «{text}»',
      domain: 'Ingen firmaer med webdomenet «{text}»',
      link: 'Ikke noe firma bak denne SuperOffice-lenken',
      request: 'Ingen saker passer med «{text}»'
    },
    moreMatches: 'Det kan finnes flere treff. Skriv videre.',
    partlySearched: 'Fant ikke noe for «{text}» så langt: SuperOffice svarte bare på en del av søket.',
    tooLong: 'For langt å søke etter: lim inn et navn, et nummer eller en adresse.',
    didYouMean: 'Mente du',
    onlyWord: 'Søk bare etter «{text}»',
    beginning: 'Søk etter navn som begynner på «{text}»',
    part: 'Søk etter navn som inneholder «{text}»',
    waysOut: 'Andre måter å søke på',
    inSuperOffice: 'Søk i SuperOffice',
    failed: {
      'not-found':
        'SuperOffice kunne ikke søke etter dette. Prøv igjen. Gi brukerstøtten denne referansen hvis det skjer flere ganger.',
      'no-access': 'Du har ikke tilgang til søket i SuperOffice. Spør SuperOffice-administratoren din.',
      'too-large': 'SuperOffice fant for mye til å vise det. Skriv mer av navnet eller nummeret.'
    },
    linkProblems: {
      'link-unreadable': 'Lenken fra telefonsystemet ditt kunne ikke leses.',
      'link-partly-read': 'En del av lenken fra telefonsystemet ditt kunne ikke leses. Glance slo opp resten.'
    },
    noStoredMatch: 'Ingen lagrede firmaer passer med «{text}»',
    empty: 'Søk på navn, telefon, e-post, org.nr. eller #id. Firmaer du åpner, vises her.',
    tooShort: 'Skriv ett tegn til for å søke i SuperOffice.',
    alreadySearched: 'Det er allerede søkt i SuperOffice',
    stillSearching: 'Søker fortsatt\u00a0…',
    found: 'Ingen treff | {count} treff | {count} treff',
    hints: {
      choose: 'velg',
      open: 'åpne',
      inSuperOffice: 'i SuperOffice',
      searchSuperOffice: 'søk i SuperOffice',
      tryAgain: 'prøv igjen'
    },
    badges: {
      chat: 'chat',
      open: '{count} åpen | {count} åpne',
      changed: '{count} endret | {count} endret',
      spoken: {
        chat: 'åpen chat',
        open: '{count} åpen sak | {count} åpne saker',
        overdue: '{count} forfalt oppfølging | {count} forfalte oppfølginger',
        changed: '{count} endring | {count} endringer'
      }
    },
    favourite: 'favoritt',
    history: {
      show: 'Historikk og favoritter i SuperOffice',
      loading: 'Laster\u00a0…'
    },
    recognisedAs: 'Gjenkjent som {kind}',
    kinds: {
      name: 'navn',
      phone: 'telefon',
      email: 'e-post',
      domain: 'domene',
      id: 'id',
      'organisation-number': 'org.nr.',
      request: 'sak',
      link: 'SuperOffice-lenke'
    },
    reasons: {
      phone: 'telefon',
      'phone-last-eight': 'siste 8 sifre',
      'phone-switchboard': 'sentralbord',
      email: 'e-post',
      domain: 'domene',
      id: 'id',
      'organisation-number': 'org.nr.',
      'company-number': 'kundenr.',
      request: 'sak',
      link: 'lenke',
      text: 'lagret tekst'
    },
    fields: {
      category: 'Kategori',
      business: 'Bransje',
      city: 'Sted',
      country: 'Land',
      email: 'E-post',
      web: 'Web',
      ourContact: 'Vår kontakt',
      phone: 'Telefon',
      organisationNumber: 'Org.nr.',
      companyId: 'Id',
      people: 'Person',
      peopleTitles: 'Tittel',
      peoplePhones: 'Personens telefon',
      peopleEmails: 'Personens e-post',
      requests: 'Sak',
      followUps: 'Oppfølging',
      documents: 'Dokument',
      sales: 'Salg',
      chats: 'Chat',
      visitors: 'Besøkende i chat',
      details: 'Detaljer'
    }
  },
  company: {
    region: 'Firma',
    brief: 'Oversikt',
    caller: {
      region: 'Den som ringer',
      former: 'Tidligere ansatt',
      worksFor: ', nå hos {company}',
      only: 'Bare denne personen',
      open: 'Åpne person i SuperOffice',
      others: '{count} nummer eller adresse til | {count} numre og adresser til',
      theirs: 'Fra {name}'
    },
    sections: 'Deler',
    timeline: {
      title: 'Tidslinje',
      groups: {
        'open-chat': 'Nå',
        planned: 'Planlagt',
        earlier: 'Tidligere',
        undated: 'Uten dato'
      },
      kinds: {
        requests: 'Sak',
        followUps: 'Oppfølging',
        documents: 'Dokument',
        sales: 'Salg',
        chats: 'Chat'
      },
      incomplete: 'Bare det nyeste i hver del vises. Det kan finnes eldre.'
    },
    actions: {
      more: 'Flere handlinger',
      copy: 'Kopier kortet som tekst',
      copied: '✓ Kopiert',
      newRequest: 'Ny sak i SuperOffice',
      newFollowUp: 'Ny oppfølging i SuperOffice',
      signInFirst: 'Logg på først'
    },
    copied: {
      line: '{label}: {value}',
      department: 'Avdeling',
      address: 'Adresse',
      web: 'Web',
      id: 'Id',
      caller: 'Den som ringer',
      summary: 'Oversikt',
      asOf: 'Per {time}',
      openOnes: {
        requests: 'Åpne saker',
        followUps: 'Oppfølginger som gjenstår',
        sales: 'Åpne salg',
        chats: 'Åpen chat'
      },
      mayHaveMore: 'Det kan finnes flere.'
    },
    markedRequest: {
      numbered: 'Sak {id}',
      titled: 'Sak {id} «{title}»',
      notListed: '{request} er ikke blant de nyeste.',
      open: 'Åpne sak i SuperOffice'
    },
    freshness: 'Aktualitet',
    live: 'Live',
    stored: 'Lagret {time}',
    storedOffline: 'Lagret {time} · frakoblet',
    storedNoAnswer: 'Lagret {time} · SuperOffice svarte ikke',
    storedError: 'Lagret {time} · SuperOffice svarte med en feil',
    loading: 'Laster\u00a0…',
    stillLoading: 'Laster fortsatt\u00a0…',
    longWait: 'Ikke lagret på denne maskinen ennå.',
    notSaved: 'Ikke lagret på denne maskinen.',
    updated: 'Oppdatert',
    refresh: 'Oppdater',
    pin: 'Fest',
    openInSuperOffice: 'Åpne i SuperOffice',
    forget: 'Glem dette firmaet',
    forgetPerson: 'Glem denne personen',
    forgetTitle: 'Glemme {name}?',
    forgetErases: 'Fjerner lagrede data fra denne maskinen og løsner kortet. Ingenting endres i SuperOffice.',
    forgetNow: 'Glem',
    receipt: 'Glemt',
    receiptNothing: 'Ingenting var lagret.',
    receiptErased: 'Fjernet fra denne maskinen: {what}.',
    receiptRows: '{count} rad | {count} rader',
    receiptPeople: '{count} person | {count} personer',
    receiptSetAside: '{count} skadet fil ble også fjernet. | {count} skadede filer ble også fjernet.',
    receiptNotGone: 'Kunne ikke slettes helt ennå; Glance gjør det ferdig senere.',
    tryAgain: 'Prøv igjen',
    backToSearch: 'Tilbake til søket',
    stopped: 'Stopp',
    id: 'Id',
    values: {
      phone: 'Telefon',
      mobile: 'Mobil',
      email: 'E-post',
      web: 'Web',
      address: 'Adresse',
      city: 'Sted',
      organisationNumber: 'Org.nr.',
      customerNumber: 'Kundenr.',
      ourContact: 'Vår kontakt',
      more: 'Flere detaljer',
      fewer: 'Færre detaljer'
    },
    emptySections: 'Ingen {sections}',
    nothingYet: 'Ingenting her ennå: ingen saker, oppfølginger, dokumenter, salg eller chatter.',
    none: 'Ingen',
    untitled: 'Uten tittel',
    unreadableRows: '{count} rad kunne ikke leses. | {count} rader kunne ikke leses.',
    keptFrom: 'Lagret {time} · kunne ikke oppdateres',
    noMoreRows: 'Viser de nyeste {count}. Se resten i SuperOffice.',
    noMore: 'Ingen flere {sections}',
    hints: {
      rows: 'rader',
      open: 'i SuperOffice',
      sections: 'deler',
      timeline: 'tidslinje',
      bySection: 'per del',
      space: 'Mellomrom',
      details: 'detaljer'
    },
    changes: {
      none: 'Ingen endringer siden sist',
      line: '{count} endring siden {time} | {count} endringer siden {time}',
      short: '{count} endring | {count} endringer',
      inAll: '{line} · {count} i alle rader',
      hidden: '{line}, ikke i disse radene',
      next: 'Neste endring',
      previous: 'Forrige endring',
      nextShort: 'Neste',
      place: '{index} av {count}',
      wrapped: 'tilbake til {position}',
      allRows: '{position}, alle rader vises',
      added: {
        requests: 'Ny',
        followUps: 'Ny',
        documents: 'Nytt',
        sales: 'Nytt',
        chats: 'Ny'
      },
      changed: {
        requests: 'Endret',
        followUps: 'Endret',
        documents: 'Endret',
        sales: 'Endret',
        chats: 'Endret'
      },
      fromTo: '{from} → {to}',
      before: 'Før: {text}',
      nothing: 'ingenting',
      unknown: 'ukjent'
    },
    contact: {
      kinds: {
        phone: 'Telefon',
        mobile: 'Mobil',
        email: 'E-post'
      },
      uses: {
        'copy-phone': 'Kopier telefonnummer',
        'copy-mobile': 'Kopier mobilnummer',
        'copy-email': 'Kopier e-postadresse',
        'copy-id': 'Kopier id',
        'copy-web': 'Kopier nettadresse',
        'copy-address': 'Kopier adresse',
        'copy-organisation-number': 'Kopier organisasjonsnummer',
        'copy-customer-number': 'Kopier kundenummer',
        call: 'Ring',
        'call-mobile': 'Ring mobilnummeret',
        write: 'Skriv en e-post',
        'open-web': 'Åpne nettstedet'
      },
      opens: 'Åpne {address}',
      copied: '✓ Kopiert',
      notes: {
        copied: {
          phone: 'Telefonnummer kopiert',
          mobile: 'Mobilnummer kopiert',
          email: 'E-postadresse kopiert',
          id: 'Id kopiert',
          web: 'Nettadresse kopiert',
          address: 'Adresse kopiert',
          organisationNumber: 'Organisasjonsnummer kopiert',
          customerNumber: 'Kundenummer kopiert'
        },
        missing: {
          phone: 'Ikke noe telefonnummer her',
          mobile: 'Ikke noe telefonnummer her',
          email: 'Ingen e-postadresse her',
          id: 'Ingen id her',
          web: 'Ingen nettadresse her',
          address: 'Ingen adresse her',
          organisationNumber: 'Ikke noe organisasjonsnummer her',
          customerNumber: 'Ikke noe kundenummer her'
        }
      }
    },
    people: {
      title: 'Personer',
      loading: 'Laster\u00a0…',
      unreadable: 'Personene kunne ikke leses.',
      noMoreRows: 'Viser de første {count}. Se resten i SuperOffice.'
    },
    requests: {
      title: 'Saker',
      more: 'Vis flere saker',
      plural: 'saker',
      unreadable: 'Sakene kunne ikke leses.',
      status: 'Status {id}',
      open: 'Åpen',
      closed: 'Avsluttet'
    },
    followUps: {
      title: 'Oppfølginger',
      more: 'Vis flere oppfølginger',
      plural: 'oppfølginger',
      unreadable: 'Oppfølgingene kunne ikke leses.',
      overdue: 'Forfalt',
      'not-started': 'Gjenstår',
      started: 'Påbegynt',
      completed: 'Utført'
    },
    documents: {
      title: 'Dokumenter',
      more: 'Vis flere dokumenter',
      plural: 'dokumenter',
      unreadable: 'Dokumentene kunne ikke leses.'
    },
    sales: {
      title: 'Salg',
      more: 'Vis flere salg',
      plural: 'salg',
      unreadable: 'Salgene kunne ikke leses.',
      open: 'Åpent',
      sold: 'Solgt',
      lost: 'Tapt',
      stalled: 'Utsatt',
      inBaseCurrency: '{amount} i basisvaluta'
    },
    chats: {
      title: 'Chatter',
      more: 'Vis flere chatter',
      plural: 'chatter',
      unreadable: 'Chattene kunne ikke leses.',
      visitor: 'Besøkende',
      openNow: 'Åpen nå',
      ended: 'Avsluttet',
      endedAfter: 'Avsluttet · {length}'
    },
    details: {
      region: 'Detaljer',
      shown: 'Detaljene vises under raden',
      facts: {
        visitor: 'Besøkende',
        number: 'Nummer',
        type: 'Type',
        status: 'Status',
        stage: 'Fase',
        priority: 'Prioritet',
        probability: 'Sannsynlighet',
        nextDate: 'Neste dato',
        owner: 'Eier',
        askedBy: 'Meldt av',
        person: 'Person',
        category: 'Kategori',
        when: 'Tid',
        length: 'Varighet'
      },
      firstMessage: 'Første melding',
      lastMessage: 'Siste melding',
      noMessages: 'Ingen meldinger ennå',
      onlyQuoted: 'Bare sitert tekst',
      noText: 'Ingen tekst',
      internal: 'Intern',
      cut: 'Meldingen fortsetter.',
      showAll: 'Vis alt',
      showQuoted: 'Vis sitert tekst',
      hideQuoted: 'Skjul sitert tekst',
      gone: {
        request: 'SuperOffice har ikke denne saken lenger.',
        'follow-up': 'SuperOffice har ikke denne oppfølgingen lenger.',
        document: 'SuperOffice har ikke dette dokumentet lenger.',
        sale: 'SuperOffice har ikke dette salget lenger.'
      },
      noAccess: {
        request: 'Du har ikke tilgang til denne saken. Be SuperOffice-administratoren din om tilgang.',
        'follow-up':
          'Du har ikke tilgang til denne oppfølgingen. Be SuperOffice-administratoren din om tilgang.',
        document: 'Du har ikke tilgang til dette dokumentet. Be SuperOffice-administratoren din om tilgang.',
        sale: 'Du har ikke tilgang til dette salget. Be SuperOffice-administratoren din om tilgang.'
      },
      tooLarge: 'Dette er for stort til å vises her. Åpne det i SuperOffice.'
    },
    matchWarnings: {
      'phone-last-eight': 'Bare de siste 8 sifrene stemmer',
      'phone-switchboard': 'Bare sentralbordet stemmer'
    },
    briefs: {
      openRequests: '{count} åpen sak | {count} åpne saker',
      aged: '{what}, {age} gammel',
      oldest: '{what}, eldste {age}',
      overdue: 'oppfølging forfalt for {age} siden',
      overdueUndated: 'forfalt oppfølging | {count} forfalte oppfølginger',
      next: 'neste oppfølging {time}',
      planned: 'oppfølging {time}',
      sale: '{amount} med {percent}',
      saleUncertain: '{amount} i et åpent salg',
      sales: '{amount} i {count} åpne salg',
      salesOrMore: '{amount} eller mer i {count} åpne salg',
      likeliest: '{what}, høyeste sannsynlighet {percent}',
      chat: 'åpen chat nå',
      lastContact: 'siste kontakt {time}',
      contact: 'kontakt {time}',
      short: {
        chat: 'åpen chat',
        open: '{count} åpen | {count} åpne',
        openAged: '{count} åpen, {age} | {count} åpne, {age}',
        overdue: 'forfalt {age}',
        overdueMany: '{count} forfalte, {age}',
        overdueUndated: '{count} forfalt | {count} forfalte',
        next: 'neste {time}',
        planned: 'oppfølging {time}',
        sales: '{amount}, opptil {percent}',
        salesOrMore: '{amount}+'
      }
    },
    failures: {
      notFound: 'Firmaet finnes ikke',
      notFoundHint:
        'Det kan være slettet eller slått sammen med et annet. Det som var lagret om det, er fjernet fra denne maskinen. Søk på navnet for å finne det som erstattet det.',
      noAccess: 'Ingen tilgang',
      noAccessHint:
        'Du har ikke tilgang til dette firmaet. Det som var lagret om det, er fjernet fra denne maskinen. Be SuperOffice-administratoren din om tilgang.',
      offline: 'Frakoblet',
      offlineSince: 'Frakoblet siden {time}',
      maintenance: 'Nede for vedlikehold',
      timedOut: 'SuperOffice svarte ikke',
      unavailable: 'Ikke tilgjengelig akkurat nå',
      signIn: 'Du er logget av',
      unreadable: 'Kan ikke vise dette firmaet',
      person: {
        notFound: 'Personen finnes ikke',
        notFoundHint:
          'Personen kan være slettet eller slått sammen med en annen. Det som var lagret, er fjernet fra denne maskinen. Søk på navnet for å finne det som erstattet det.',
        noAccessHint:
          'Du har ikke tilgang til denne personen. Det som var lagret, er fjernet fra denne maskinen. Be SuperOffice-administratoren din om tilgang.',
        unreadable: 'Kan ikke vise denne personen'
      }
    }
  },
  session: {
    demo: {
      title: 'Demo',
      call: 'Simuler et anrop',
      change: 'Simuler en endring'
    },
    title: 'Logg på SuperOffice',
    titleAgain: 'Logg på igjen',
    lead: 'Påloggingen din lagres bare i nøkkelringen på denne maskinen.',
    leadAgain: 'Du er logget av. Du kan fortsatt lese lagrede firmaer.',
    kind: 'Hvor SuperOffice er',
    kinds: {
      online: 'SuperOffice Online',
      'own-server': 'Egen server',
      demo: 'Demo'
    },
    serverAddress: 'Serveradresse',
    serverAddressHint: 'crm.example.com/SuperOffice',
    userName: 'Brukernavn',
    password: 'Passord',
    showPassword: 'Vis passord',
    showTicket: 'Vis ticket',
    showAppToken: 'Vis app-token',
    showToken: 'Vis tilgangstoken',
    signIn: 'Logg på',
    signingIn: 'Logger på\u00a0…',
    tryDemo: 'Prøv demoen',
    startingDemo: 'Starter demoen\u00a0…',
    demoLead: 'Prøv Glance med oppdiktede firmaer. Ingenting forlater denne maskinen.',
    missingServer: 'Skriv adressen til SuperOffice.',
    missingUser: 'Skriv brukernavnet ditt.',
    missingPassword: 'Skriv passordet ditt.',
    signedOut: 'Du er logget av.',
    signInAgain: 'Logg på igjen',
    signInOtherwise: 'Andre måter å logge på',
    titleProfile: 'Logg på {name}',
    environment: 'Miljø',
    environments: {
      production: 'Produksjon',
      stage: 'Stage',
      development: 'Utvikling'
    },
    notRegistered: '{name} · ikke registrert',
    noneRegistered:
      'Glance er ikke registrert hos SuperOffice Online ennå. Be Glance-administratoren din legge inn klient-id-en.',
    customerId: 'Kunde-id',
    customerIdHint: 'Cust12345, hvis du vet den',
    customerIdMistyped: 'En kunde-id har bare bokstaver og sifre, som Cust12345.',
    signInWithBrowser: 'Logg på i nettleseren',
    finishInBrowser: 'Fullfør i nettleseren',
    finishInBrowserHint: 'Logg på SuperOffice der. Glance fortsetter av seg selv.',
    access: 'Logg på med',
    ticket: 'Ticket',
    appToken: 'App-token',
    token: 'Tilgangstoken',
    optional: 'Valgfritt',
    missingTicket: 'Skriv inn ticketen.',
    missingToken: 'Skriv inn tilgangstokenet.',
    ticketRefused: 'SuperOffice godtok ikke ticketen. Den kan være utløpt eller trenge et app-token.',
    tokenRefused: 'SuperOffice godtok ikke tilgangstokenet. Det kan være utløpt. Skaff et nytt.',
    tokenNotSaved: 'Glance lagrer ikke tilgangstokener. Du trenger ett hver gang Glance starter.',
    otherProfiles: 'Eller fortsett med',
    switchProfile: 'Bytt profil',
    switchProfileFrom: 'Bytt profil, nå {name}',
    switchHint: 'bytt profil',
    activeProfile: 'I bruk',
    addProfile: 'Legg til en profil',
    locked: 'Glance er låst',
    lockedHint: 'Lås opp for å se lagrede firmaer.',
    unlock: 'Lås opp',
    unlocking: 'Låser opp\u00a0…',
    unnamedUser: 'Bruker uten navn'
  },
  settings: {
    title: 'Innstillinger',
    groups: 'Grupper av innstillinger',
    appearance: 'Utseende',
    theme: 'Tema',
    themes: {
      system: 'System',
      light: 'Lyst',
      dark: 'Mørkt'
    },
    language: 'Språk',
    systemLanguage: 'Som denne maskinen',
    search: 'Søk',
    shortcut: 'Hurtigtast',
    shortcutChange: '{name}, nå {keys}: endre',
    shortcutNone: 'Ingen',
    shortcutClear: 'Fjern',
    shortcutClearNamed: 'Fjern: {name}',
    clipboardShortcut: 'Hurtigtast for utklippstavlen',
    clipboardHint:
      'Slår opp teksten du har kopiert. Glance leser utklippstavlen bare når du trykker på denne.',
    phoneCountry: 'Standardland for telefonnumre',
    phoneCountrySystem: 'Som denne maskinen',
    noCountry: 'Landet finnes ikke i listen',
    timeZone: 'Tidssone',
    timeZoneSystem: 'Som denne maskinen',
    noTimeZone: 'Tidssonen finnes ikke',
    phone: {
      title: 'Telefonsystemer',
      setUp: 'Sett opp',
      setUpNamed: 'Sett opp: Telefonsystemer',
      hint: 'Viser hvem som ringer når telefonen ringer.',
      lead: 'Telefonsystemet ditt kan åpne Glance med nummeret til den som ringer. Velg ditt for å se hvordan.',
      choose: 'Telefonsystem',
      other: 'Et annet',
      uses: {
        program: 'La {name} starte programmet Glance ved et innkommende anrop, og lim inn dette her:',
        address: 'Lim inn dette her. {name} åpner det ved et innkommende anrop.',
        'https-only': '{name} kan ikke åpne Glance.',
        undocumented:
          'Dokumentasjonen til {name} sier ikke hvordan Glance kan åpnes ved et anrop. Spør telefonadministratoren din om det kan åpne dette, med sitt eget felt for nummeret til den som ringer i stedet for {placeholder}.',
        other:
          'Lim inn dette der telefonsystemet ditt åpner en lenke ved et innkommende anrop. Sett systemets eget felt for nummeret til den som ringer i stedet for {placeholder}.'
      },
      copy: 'Kopier',
      copied: 'Kopiert',
      limits: {
        '3cx':
          'Beskrevet av folk som bruker 3CX, ikke av 3CX selv: i din versjon av skrivebordsappen kan navnene være andre.',
        aircall: 'Aircall viser opplysninger om den som ringer bare i sin egen app.',
        xphone:
          'Administratoren din kan lage et dashbord i XPhone som gir nummeret videre til et annet program når telefonen ringer.',
        jabber: 'Administratoren din kjenner kanskje dette som «screen pop».',
        webex:
          'Krever en administrator. Webex Calling kan åpne en adresse for anropene i en kø, men sier ikke hvilket felt som har nummeret til den som ringer.',
        procall:
          'På Windows. Velg så denne handlingen for hendelsen «In case of an incoming call». Administratoren din kan sette det opp for alle.',
        teams:
          'For anrop utenfra åpner Teams bare adresser som begynner med https. Kopier nummeret i Teams, og trykk hurtigtasten for utklippstavlen.',
        mitel: 'Mitels bordtelefoner henter selv en adresse, men åpner ingenting på maskinen din.',
        ringcentral: 'RingCentrals liste over appens innstillinger har ingenting for dette.',
        ringotel:
          'Krever en administrator. Ringotels dokumentasjon nevner bare nettadresser og programmer, så prøv det med et anrop.',
        telavox: 'Administratoren din kjenner kanskje dette som «screen pop».',
        wildix:
          'Krever lisensen UC-Essential eller høyere. Wildix’ dokumentasjon nevner bare nettadresser og programmer, så prøv det med et anrop.',
        other: 'Glance leser numre i alle skrivemåter, og adresser med tel: og sip:.'
      },
      try: 'Prøv det',
      tryHint:
        'Åpner lenken til Glance slik telefonsystemet ditt gjør. Hvis det virker, slår Glance opp dette nummeret.',
      number: 'Telefonnummer',
      open: 'Åpne lenken',
      trying: 'Venter på lenken\u00a0…',
      received: 'Det virker: Glance fikk lenken.'
    },
    startAtLogin: 'Start ved pålogging',
    startAtLoginStates: {
      off: 'Systemet godtok ikke dette. Installer Glance på nytt, og slå det så på igjen.',
      'needs-approval': 'Tillat Glance i Systeminnstillinger, under Generelt › Påloggingsobjekter.',
      'turned-off':
        'Glance er slått av i systemets egen liste over det som starter ved pålogging. Slå det på der.',
      unavailable: 'Bare den installerte appen kan starte ved pålogging.'
    },
    screenShared: 'Skjermdeling',
    screenSharedHint: 'Skjuler numre, adresser, beløp og meldinger ({keys}).',
    shortcutPress: 'Trykk tastene\u00a0…',
    shortcutTry: 'Trykk {keys} igjen innen 10 sekunder for å beholde den.',
    shortcutTryLonger: 'Trykk {keys} igjen innen to minutter for å beholde den.',
    shortcutMoreTime: 'Prøv igjen, med to minutter',
    shortcutNeedsModifier:
      'Legg til Ctrl, Alt eller systemtasten. Ellers ville Glance åpne seg hver gang du trykker denne tasten.',
    shortcutNeedsModifierMac:
      'Legg til ⌘, ⌃ eller ⌥. Ellers ville Glance åpne seg hver gang du trykker denne tasten.',
    shortcutNeededElsewhere: 'Andre programmer trenger disse tastene. Trykk noen andre.',
    shortcutUnusable: 'Denne tasten kan ikke være med i en hurtigtast.',
    rowsPerSection: 'Rader per del',
    storage: 'Lagring',
    storeDays: 'Behold i (dager siden sist vist)',
    storeCompanies: 'Firmaer å beholde',
    idleLock: 'Lås ved inaktivitet (minutter)',
    dataKey: 'Krypteringsnøkkel',
    dataKeyRenew: 'Forny nøkkel',
    dataKeyRenewed: 'Fornyet',
    dataKeyHint: 'Krypterer lagrede data på nytt og ødelegger den gamle nøkkelen.',
    outOfLimits: 'Skriv {min}–{max}. Bruker fortsatt {current}.',
    account: 'Konto',
    signedInAs: 'Logget på som',
    server: 'Server',
    signedOutOnClose: 'Nøkkelringen kan ikke brukes. Du blir logget av når Glance lukkes.',
    demoOnline: 'Demoserver tilkoblet',
    demoOnlineHint: 'Slå den av for å se hvordan Glance virker frakoblet.',
    signOut: 'Logg av',
    signOutTitle: 'Logge av {name}?',
    signOutErases:
      'Alt som er lagret for denne profilen, slettes fra denne maskinen sammen med påloggingen din. Ingenting endres i SuperOffice.',
    fixed: 'Bestemt av administratoren din',
    ceiling: 'Administratorens grense: {max}',
    profiles: 'Profiler',
    rename: 'Gi nytt navn',
    renameProfile: 'Gi nytt navn: {name}',
    profileName: 'Nytt navn på {name}',
    profileNameHint: 'La det stå tomt for å få det opprinnelige navnet tilbake.',
    save: 'Lagre',
    managedProfile: 'Lagt til av administratoren din',
    switch: 'Bytt',
    switchProfile: 'Bytt til {name}',
    remove: 'Fjern',
    removeProfile: 'Fjern {name}',
    removeTitle: 'Fjerne {name}?',
    latency: 'Ventetid',
    latencyHint: 'De siste 50 av hver, i ms. Inneholder ingen kundedata.',
    latencyNone: 'Ingenting målt ennå.',
    latencyStep: 'Trinn',
    latencyCount: 'Antall',
    latencyLatest: 'Siste',
    latencyMedian: 'Median',
    latencyP95: '95\u202f%',
    latencyKinds: {
      summon: 'Hurtigtast til vindu',
      'local-matches': 'Lagrede treff',
      'stored-card': 'Lagret kort',
      'live-card': 'Live-kort',
      superoffice: 'SuperOffices andel'
    },
    latencyCopy: 'Kopier som tekst',
    latencyCopied: 'Kopiert',
    updates: 'Oppdateringer',
    updateChannel: 'Versjoner',
    updateChannels: {
      stable: 'Stabile',
      beta: 'Beta',
      off: 'Av'
    },
    updateCheck: 'Se etter oppdateringer',
    updateInstall: 'Start på nytt for å oppdatere',
    updatesOff: 'Glance ser ikke etter oppdateringer.',
    updatesNotChecked: 'Ikke sjekket ennå',
    updatesChecking: 'Sjekker\u00a0…',
    updatesCurrent: 'Oppdatert · sjekket {time}',
    updateLoading: 'Laster ned versjon {version}\u00a0…',
    updateReady: 'Versjon {version} er klar: start på nytt for å oppdatere',
    updateWaiting: 'Versjon {version} er klar: Glance starter på nytt når kortet lukkes',
    updateFailed: 'Kunne ikke se etter oppdateringer: {reason}',
    updateProblems: {
      unreachable: 'oppdateringsserveren kan ikke nås. Glance prøver igjen senere.',
      'timed-out': 'oppdateringsserveren svarte ikke i tide. Glance prøver igjen senere.',
      'feed-unreadable': 'svaret fra oppdateringsserveren kunne ikke leses. Glance prøver igjen senere.',
      'offer-refused':
        'oppdateringsserveren tilbød noe som ikke er trygt å installere, så ingenting ble endret. Si fra til Glance-administratoren din.',
      'package-damaged':
        'nedlastingen var ufullstendig eller ble endret underveis. Glance prøver igjen senere.',
      'not-signed':
        'ingenting viser hvem som har laget nedlastingen, så den ble ikke installert. Si fra til Glance-administratoren din.',
      'publisher-unknown':
        'denne versjonen av Glance vet ikke hvem som signerer oppdateringene, så den installerer ingen. Si fra til Glance-administratoren din.',
      'not-saved': 'nedlastingen kan ikke lagres. Se om disken er full.'
    },
    updateAbsences: {
      'browser-host': 'Glance i en nettleser oppdaterer ikke seg selv.',
      unpackaged: 'Glance oppdaterer ikke seg selv når den kjøres fra kildekoden.',
      'other-installer':
        'Glance oppdaterer ikke seg selv her. Den som installerte Glance, installerer også nye versjoner.',
      'unsigned-system': 'Glance oppdaterer ikke seg selv på dette systemet. Installer nye versjoner selv.',
      'no-feed': 'Denne versjonen av Glance får ingen oppdateringer.'
    },
    about: 'Om Glance',
    version: 'Versjon'
  },
  failure: {
    offline: 'Frakoblet siden {time} · bare lagrede firmaer',
    stillOffline: 'Fortsatt frakoblet',
    offlineSearch: 'Frakoblet siden {time} · søker bare i lagrede firmaer',
    tryAgain: 'Prøv igjen',
    detail: 'SuperOffice sier: {detail}',
    reference: 'Referanse {reference}',
    unavailableUntil: 'SuperOffice er nede for vedlikehold til {time}. Prøv igjen etter det.',
    words: {
      'no-network': 'Denne maskinen har ikke nettverk. Kontroller kabelen eller Wi-Fi.',
      'host-not-found': 'Serveren finnes ikke på dette nettverket. Kontroller adressen eller VPN.',
      unreachable: 'Serveren svarer ikke. Kontroller VPN, eller spør om SuperOffice er nede.',
      'proxy-login': 'Proxyen krever at du logger på. Logg på den i en nettleser, og prøv igjen.',
      'tls-refused':
        'Forbindelsen er ikke sikker: serveren bruker ikke https, eller sertifikatet er ikke klarert. Ingenting ble sendt. Vis dette til nettverksadministratoren.',
      'captive-portal':
        'Dette nettverket krever at du logger på først. Åpne en nettleser, logg på nettverket, og prøv igjen.',
      'timed-out': 'SuperOffice svarte ikke i tide. Prøv igjen om litt.',
      cancelled: 'En nyere forespørsel erstattet denne. Prøv igjen.',
      'request-rejected':
        'SuperOffice godtok ikke forespørselen. Prøv igjen. Gi brukerstøtten denne referansen hvis det skjer flere ganger.',
      'sign-in-again': 'Du er logget av. Logg på igjen.',
      'no-access': 'Du har ikke tilgang til dette firmaet. Be SuperOffice-administratoren din om tilgang.',
      'not-found':
        'Firmaet finnes ikke. Det kan være slettet eller slått sammen med et annet. Søk på navnet.',
      'search-refused': 'Du har ikke tilgang til dette søket. Be SuperOffice-administratoren din om tilgang.',
      'wrong-host': 'SuperOffice er flyttet til en annen server. Prøv igjen om et minutt.',
      throttled: 'SuperOffice er opptatt. Vent litt, og prøv igjen.',
      unavailable: 'SuperOffice er nede for vedlikehold. Prøv igjen om noen minutter.',
      'server-error':
        'SuperOffice svarte med en feil. Prøv igjen. Gi brukerstøtten denne referansen hvis det skjer flere ganger.',
      'empty-answer':
        'SuperOffice svarte med en feil og sendte ingenting. Prøv igjen. Gi brukerstøtten denne referansen hvis det skjer flere ganger.',
      'unreadable-answer':
        'Svaret fra SuperOffice kunne ikke leses. Prøv igjen. Gi brukerstøtten denne referansen hvis det skjer flere ganger.',
      'too-large':
        'Svaret fra SuperOffice er for stort til å vises. Velg færre rader per del i innstillingene.',
      'address-invalid': 'Dette er ikke en serveradresse. Skriv den som crm.example.com/SuperOffice.',
      'address-insecure': 'Glance sender passord bare over https. Begynn adressen med https://.',
      'credentials-refused': 'Feil brukernavn eller passord.',
      'not-superoffice':
        'Det er en server her, men ikke SuperOffice. Kontroller det som står etter servernavnet.',
      'environment-unknown':
        'Dette miljøet finnes ikke lenger. Velg et annet, eller spør Glance-administratoren din.',
      'client-id-missing':
        'Glance er ikke registrert for dette miljøet. Be Glance-administratoren din legge inn klient-id-en.',
      'client-id-refused':
        'SuperOffice kjenner ikke klient-id-en til Glance. Be Glance-administratoren din kontrollere den.',
      'browser-not-opened': 'Nettleseren kunne ikke åpnes. Velg en standardnettleser, og prøv igjen.',
      'answer-port-taken':
        'Glance kunne ikke ta imot svaret fra nettleseren. Kontroller brannmuren på denne maskinen, og prøv igjen.',
      'sign-in-code-refused': 'Denne påloggingen er allerede brukt, eller tok for lang tid. Logg på igjen.',
      'id-token-refused':
        'Glance kunne ikke bekrefte hvem som logget på, så ingenting ble lagret. Kontroller klokken på denne maskinen, og prøv igjen.',
      'wrong-tenant':
        'Du logget på en annen kunde enn den du skrev. Kontroller kunde-id-en, eller velg den kunden i nettleseren.',
      'profile-unknown': 'Denne profilen finnes ikke lenger. Velg en annen, eller logg på.',
      'sign-in-failed':
        'SuperOffice logget deg ikke på og oppga ingen grunn. Prøv igjen. Gi brukerstøtten denne referansen hvis det skjer flere ganger.',
      'sign-in-revoked':
        'Firmaet ditt har trukket tilbake tilgangen til Glance. Be SuperOffice-administratoren din tillate den igjen.',
      'sign-in-redirect-refused':
        'SuperOffice kan ikke sende påloggingen tilbake til denne maskinen. Be Glance-administratoren din tillate http://127.0.0.1 på alle porter.',
      'sign-in-expired':
        'Firmaets godkjenning av Glance er utløpt. Be SuperOffice-administratoren din godkjenne Glance igjen.',
      'sign-in-denied':
        'Påloggingen ble avvist i nettleseren. Logg på igjen, eller be SuperOffice-administratoren din om tilgang til Glance.',
      'sign-in-needs-approval':
        'SuperOffice-administratoren din må godkjenne Glance igjen før noen kan logge på.',
      'sign-in-time-refused':
        'SuperOffice sier at tiden er feil. Still klokken på denne maskinen, og prøv igjen.',
      'sign-in-signature-refused':
        'SuperOffice godtok ikke signaturen til Glance. Prøv igjen. Gi brukerstøtten denne referansen hvis det skjer flere ganger.',
      'tenant-provisioning': 'Firmaets SuperOffice settes fortsatt opp. Prøv igjen senere.',
      'tenant-provisioning-failed':
        'Firmaets SuperOffice kunne ikke settes opp. Spør SuperOffice-administratoren din.',
      'tenant-migrating':
        'Firmaets SuperOffice flyttes, og det kan ta dager. Du kan fortsatt lese lagrede firmaer.',
      'tenant-maintenance':
        'SuperOffice er nede for vedlikehold, vanligvis i noen minutter. Du kan fortsatt lese lagrede firmaer.',
      'tenant-suspended':
        'Firmaets SuperOffice er stengt inntil videre. Spør SuperOffice-administratoren din. Du kan fortsatt lese lagrede firmaer.',
      'tenant-deleting': 'Firmaets SuperOffice slettes. Spør SuperOffice-administratoren din.',
      'tenant-delete-failed':
        'Firmaets SuperOffice er stengt og skulle ha vært slettet. Spør SuperOffice-administratoren din.',
      'tenant-deleted':
        'Firmaets SuperOffice er slettet, så de lagrede firmaene er fjernet fra denne maskinen.',
      'tenant-unknown':
        'Glance kunne ikke finne ut om firmaets SuperOffice er i drift. Kontroller kunde-id-en, eller prøv igjen senere.',
      'signed-out': 'Du er ikke logget på. Logg på først.',
      locked: 'Glance er låst. Lås opp først.',
      'keychain-unavailable':
        'Nøkkelringen ga ikke fra seg krypteringsnøkkelen til Glance. Lås opp nøkkelringen, og prøv igjen.',
      'key-not-renewed':
        'Krypteringsnøkkelen kunne ikke fornyes, så den gamle er fortsatt i bruk. Prøv igjen, eller start Glance på nytt først.',
      'nothing-to-open': 'Det er ingenting her å åpne, kopiere eller ringe.',
      'fixed-by-policy': 'Dette har administratoren din bestemt, så det kan ikke endres.',
      'shortcut-taken':
        'Et annet program eller systemet bruker denne hurtigtasten. Trykk en annen. Den gamle virker fortsatt.',
      'shortcut-not-pressed':
        'Glance merket ikke den nye hurtigtasten i tide, så den gamle gjelder igjen. Hvis du trykket den, bruker et annet program den.',
      'shortcut-unsupported': 'Hurtigtaster virker ikke i en nettleser. De virker i den installerte appen.',
      'link-number-unreadable': 'Dette er ikke et telefonnummer. Skriv minst tre sifre, og høyst 40 tegn.',
      'link-not-opened':
        'Denne maskinen kan ikke åpne lenkene til Glance. Installer Glance på nytt, og prøv en gang til.',
      'link-not-received':
        'Lenken kom ikke frem til Glance innen 10 sekunder. Denne maskinen åpner lenkene til Glance med et annet program, eller ikke i det hele tatt. Installer Glance på nytt, og prøv en gang til.',
      'too-long': 'Dette er for langt for Glance. Gjør det kortere, og prøv igjen.',
      'invalid-request': 'Glance kunne ikke gjøre dette. Gi brukerstøtten denne referansen.',
      unexpected:
        'Noe gikk galt i Glance. Prøv igjen. Gi brukerstøtten denne referansen hvis det skjer flere ganger.'
    },
    notices: {
      'keychain-unavailable':
        'Nøkkelringen kan ikke brukes, så ingenting lagres. Du må logge på igjen neste gang.',
      'store-set-aside':
        'Lagrede firmaer kunne ikke leses og er lagt til side. Glance har begynt på et nytt lager.',
      'store-rolled-back':
        'De lagrede firmaene var en eldre kopi av filen, så Glance har slettet dem. De lagres igjen når du ser på dem.',
      'store-not-saved':
        'Firmaene du ser på, kan ikke lagres: disken er full eller låst. Live-resultater virker fortsatt.',
      'settings-set-aside':
        'Innstillingene dine kunne ikke leses og er lagt til side. Glance bruker standardverdiene.',
      'settings-restored':
        'Innstillingene dine kunne ikke leses og er lagt til side. Glance bruker sikkerhetskopien, så ingenting er tapt.',
      'policy-broken':
        'Administratorens retningslinjer kunne ikke brukes, så de gjelder ikke. Si fra til Glance-administratoren din.',
      'place-changed':
        'Adressen til SuperOffice er endret siden du logget på, så Glance sender den ikke noe passord. Logg på igjen hvis adressen er riktig.',
      'settings-not-saved': 'Innstillingene dine kan ikke lagres. Endringer varer til Glance lukkes.',
      'settings-shortcut-refused':
        'Andre programmer trenger tastene i hurtigtasten du hadde valgt, så Glance lar dem være. Nå er den {keys}. Du kan velge en annen i innstillingene.',
      'settings-clipboard-shortcut-refused':
        'Andre programmer trenger tastene i hurtigtasten for utklippstavlen som du hadde valgt, så Glance lar dem være. Du kan velge en annen i innstillingene.',
      'settings-newer':
        'En nyere versjon av Glance har lagret innstillingene dine, så denne bruker standardverdiene. Endringer varer til Glance lukkes.',
      'shortcut-taken': 'Et annet program bruker hurtigtasten til Glance. Velg en annen i innstillingene.',
      'lives-in-tray':
        'Glance blir ved siden av klokken. Klikk på ikonet der eller trykk {keys} for å åpne det. Hvis du ikke ser ikonet, klikk på pilen ved siden av klokken.',
      'lives-in-menu-bar': 'Glance blir i menylinjen. Klikk på ikonet der eller trykk {keys} for å åpne det.'
    },
    policy: {
      inUse: {
        nothing: '{problem} Ingen av retningslinjene gjelder. Si fra til Glance-administratoren din.',
        earlier:
          '{problem} De forrige retningslinjene gjelder fortsatt. Si fra til Glance-administratoren din.',
        rest: '{problem} Resten av retningslinjene gjelder. Si fra til Glance-administratoren din.'
      },
      problems: {
        unreadable: 'Administratorens retningslinjer kan ikke leses.',
        untrusted:
          'Administratorens fil med retningslinjer er ikke klarert: folk som ikke er administratorer, kan endre den.',
        'invalid-json': 'Administratorens fil med retningslinjer er ikke gyldig JSON.',
        'newer-version': 'Administratorens retningslinjer er for en nyere versjon av Glance.',
        'unknown-key': 'Administratorens retningslinjer har en nøkkel som Glance ikke kjenner.',
        'duplicate-key': 'Administratorens retningslinjer har en nøkkel to ganger.',
        'missing-key': 'Administratorens retningslinjer mangler en nøkkel.',
        'wrong-value': 'Administratorens retningslinjer er ikke en liste med nøkler og verdier.',
        'wrong-kind': 'Administratorens retningslinjer har en verdi av feil type.',
        'refused-shortcut':
          'Administratorens retningslinjer har en hurtigtast som er feilskrevet, eller som andre programmer trenger.',
        'built-in-environment':
          'Administratorens retningslinjer endrer en av SuperOffices egne påloggingsadresser.'
      },
      problemsOfKey: {
        unreadable: 'Administratorens retningslinjer har tegn som ikke kan leses, i «{key}».',
        untrusted: 'Administratorens retningslinjer er ikke klarert, på grunn av «{key}».',
        'invalid-json': 'Administratorens retningslinjer er ikke gyldig JSON, ved «{key}».',
        'newer-version': 'Administratorens retningslinjer er for en nyere versjon av Glance: se «{key}».',
        'unknown-key': 'Administratorens retningslinjer har en nøkkel som Glance ikke kjenner: «{key}».',
        'duplicate-key': 'Administratorens retningslinjer har dette to ganger: «{key}».',
        'missing-key': 'Administratorens retningslinjer mangler «{key}».',
        'wrong-value': 'Administratorens retningslinjer har en verdi som ikke kan brukes for «{key}».',
        'wrong-kind': 'Administratorens retningslinjer har feil type verdi i registeret for «{key}».',
        'refused-shortcut':
          'Administratorens retningslinjer har en hurtigtast som er feilskrevet, eller som andre programmer trenger: «{key}».',
        'built-in-environment':
          'Administratorens retningslinjer kan ikke endre SuperOffices egne miljøer: se «{key}».'
      }
    }
  },
  time: {
    now: 'nå',
    justNow: 'akkurat nå',
    minutes: '{count} min',
    hours: '{count} t',
    days: '{count} d',
    weeks: '{count} uker',
    months: '{count} mnd. | {count} mnd.',
    years: '{count} år',
    ahead: 'om {length}',
    ago: 'for {length} siden',
    underAMinute: 'under 1 min'
  }
})
