import { translateEnglish } from './catalogue.ts'

export const da = translateEnglish({
  app: {
    notHere: 'Ikke tilgængeligt her: {action}',
    starting: 'Starter\u00a0…',
    dismiss: 'Skjul',
    back: 'Tilbage',
    cancel: 'Annullér',
    slow: 'SuperOffice er langsomt i dag',
    busy: 'SuperOffice er optaget. Prøver igen om {count}\u00a0s',
    busyLong: 'SuperOffice er optaget. Prøver igen om ca. {count}\u00a0min.',
    masked: 'Numre, adresser, beløb og beskeder er skjult',
    unmask: 'Vis dem'
  },
  palette: {
    title: 'Handlinger',
    box: 'Find en handling',
    list: 'Fundne handlinger',
    hint: 'handlinger',
    none: 'Ingen handling passer til »{text}«',
    found: '{count} handling | {count} handlinger',
    groups: {
      card: 'Firma',
      contact: 'Kontakt',
      superoffice: 'SuperOffice',
      goTo: 'Gå til',
      glance: 'Glance',
      demo: 'Demo'
    },
    openSelected: 'Åbn',
    unpin: 'Frigør',
    timeline: 'Vis tidslinje',
    bySection: 'Vis pr. afsnit',
    everyone: 'Vis alle igen',
    searchNow: 'Søg i SuperOffice nu',
    switchProfile: 'Skift profil',
    shareScreen: 'Skjul detaljer ved skærmdeling',
    stopSharing: 'Vis detaljer igen',
    hide: 'Skjul vinduet'
  },
  search: {
    box: 'Find et firma',
    matches: 'Resultater',
    settings: 'Indstillinger',
    lock: 'Lås',
    person: 'Person',
    stopped: 'Stop',
    formerEmployee: 'Fratrådt',
    pinned: 'Fastgjort',
    stored: 'Gemt {when}',
    seen: 'set for {age} siden',
    groups: {
      pinned: 'Fastgjort',
      recent: 'Senest åbnet',
      inSuperOffice: 'I SuperOffice'
    },
    samples: {
      title: 'Prøv for eksempel',
      kinds: {
        name: 'En del af navnet på et firma eller en person',
        phone: 'Et telefonnummer, skrevet på enhver måde',
        email: 'En e-mailadresse eller et webdomæne',
        id: 'Et firmas id, eller et sagsnummer'
      },
      replace: 'Dette er et eksempel. Skriv over det.'
    },
    noCompany: 'Intet firma',
    noMatch: {
      name: 'Ingen firmaer eller personer passer til »{text}«',
      number: 'Ingen firmaer, personer eller sager med nummeret »{text}«',
      id: 'Intet firma med id {text}',
      idOrRequest: 'Ingen firmaer eller sager med nummeret {text}',
      email: 'Ingen firmaer eller personer med e-mailadressen »{text}«',
      domain: 'Intet firma med webdomænet »{text}«',
      link: 'Intet firma bag dette SuperOffice-link',
      request: 'Ingen sager passer til »{text}«'
    },
    moreMatches: 'Der kan være flere resultater. Skriv videre.',
    partlySearched: 'Intet fundet for »{text}« endnu: SuperOffice svarede kun på en del af søgningen.',
    tooLong: 'For langt at søge efter: indsæt et navn, et nummer eller en adresse.',
    didYouMean: 'Mente du',
    onlyWord: 'Søg kun efter »{text}«',
    beginning: 'Søg efter navne, der begynder med »{text}«',
    part: 'Søg efter navne, der indeholder »{text}«',
    waysOut: 'Andre måder at søge på',
    inSuperOffice: 'Søg i SuperOffice',
    failed: {
      'not-found':
        'SuperOffice kunne ikke søge efter dette. Prøv igen. Giv supporten denne reference, hvis det bliver ved.',
      'no-access': 'Du har ikke adgang til søgningen i SuperOffice. Spørg din SuperOffice-administrator.',
      'too-large': 'SuperOffice fandt for meget til at vise det. Skriv mere af navnet eller nummeret.'
    },
    linkProblems: {
      'link-unreadable': 'Linket fra dit telefonsystem kunne ikke læses.',
      'link-partly-read': 'En del af linket fra dit telefonsystem kunne ikke læses. Glance slog resten op.'
    },
    noStoredMatch: 'Intet gemt firma passer til »{text}«',
    empty: 'Søg på navn, telefon, e-mail, CVR-nr. eller #id. Firmaer, du åbner, vises her.',
    tooShort: 'Skriv ét tegn mere for at søge i SuperOffice.',
    alreadySearched: 'Der er allerede søgt i SuperOffice',
    stillSearching: 'Søger stadig\u00a0…',
    found: 'Ingen resultater | {count} resultat | {count} resultater',
    hints: {
      choose: 'vælg',
      open: 'åbn',
      inSuperOffice: 'i SuperOffice',
      searchSuperOffice: 'søg i SuperOffice',
      tryAgain: 'prøv igen'
    },
    badges: {
      chat: 'chat',
      open: '{count} åben | {count} åbne',
      changed: '{count} ændret | {count} ændret',
      spoken: {
        chat: 'åben chat',
        open: '{count} åben sag | {count} åbne sager',
        overdue: '{count} forfalden opfølgning | {count} forfaldne opfølgninger',
        changed: '{count} ændring | {count} ændringer'
      }
    },
    favourite: 'favorit',
    history: {
      show: 'Historik og favoritter i SuperOffice',
      loading: 'Indlæser\u00a0…'
    },
    recognisedAs: 'Genkendt som {kind}',
    kinds: {
      name: 'navn',
      phone: 'telefon',
      email: 'e-mail',
      domain: 'domæne',
      id: 'id',
      'organisation-number': 'CVR-nr.',
      request: 'sag',
      link: 'SuperOffice-link'
    },
    reasons: {
      phone: 'telefon',
      'phone-last-eight': 'sidste 8 cifre',
      'phone-switchboard': 'omstilling',
      email: 'e-mail',
      domain: 'domæne',
      id: 'id',
      'organisation-number': 'CVR-nr.',
      'company-number': 'kundenr.',
      request: 'sag',
      link: 'link',
      text: 'gemt tekst'
    },
    fields: {
      category: 'Kategori',
      business: 'Branche',
      city: 'By',
      country: 'Land',
      email: 'E-mail',
      web: 'Web',
      ourContact: 'Vores kontakt',
      phone: 'Telefon',
      organisationNumber: 'CVR-nr.',
      companyId: 'Id',
      people: 'Person',
      peopleTitles: 'Titel',
      peoplePhones: 'Personens telefon',
      peopleEmails: 'Personens e-mail',
      requests: 'Sag',
      followUps: 'Opfølgning',
      documents: 'Dokument',
      sales: 'Salg',
      chats: 'Chat',
      visitors: 'Besøgende i chat',
      details: 'Detaljer'
    }
  },
  company: {
    region: 'Firma',
    brief: 'Overblik',
    caller: {
      region: 'Den, der ringer',
      former: 'Fratrådt',
      worksFor: ', nu hos {company}',
      only: 'Kun denne person',
      open: 'Åbn person i SuperOffice',
      others: '{count} nummer eller adresse mere | {count} numre og adresser mere',
      theirs: 'Fra {name}'
    },
    sections: 'Afsnit',
    timeline: {
      title: 'Tidslinje',
      groups: {
        'open-chat': 'Nu',
        planned: 'Planlagt',
        earlier: 'Tidligere',
        undated: 'Uden dato'
      },
      kinds: {
        requests: 'Sag',
        followUps: 'Opfølgning',
        documents: 'Dokument',
        sales: 'Salg',
        chats: 'Chat'
      },
      incomplete: 'Kun det nyeste i hvert afsnit vises. Der kan være ældre.'
    },
    actions: {
      more: 'Flere handlinger',
      copy: 'Kopiér kortet som tekst',
      copied: '✓ Kopieret',
      newRequest: 'Ny sag i SuperOffice',
      newFollowUp: 'Ny opfølgning i SuperOffice',
      signInFirst: 'Log på først'
    },
    copied: {
      line: '{label}: {value}',
      department: 'Afdeling',
      address: 'Adresse',
      web: 'Web',
      id: 'Id',
      caller: 'Den, der ringer',
      summary: 'Overblik',
      asOf: 'Pr. {time}',
      openOnes: {
        requests: 'Åbne sager',
        followUps: 'Opfølgninger, der mangler',
        sales: 'Åbne salg',
        chats: 'Åben chat'
      },
      mayHaveMore: 'Der kan være flere.'
    },
    markedRequest: {
      numbered: 'Sag {id}',
      titled: 'Sag {id} »{title}«',
      notListed: '{request} er ikke blandt de nyeste.',
      open: 'Åbn sag i SuperOffice'
    },
    freshness: 'Aktualitet',
    live: 'Live',
    stored: 'Gemt {time}',
    storedOffline: 'Gemt {time} · offline',
    storedNoAnswer: 'Gemt {time} · SuperOffice svarede ikke',
    storedError: 'Gemt {time} · SuperOffice svarede med en fejl',
    loading: 'Indlæser\u00a0…',
    stillLoading: 'Indlæser stadig\u00a0…',
    longWait: 'Ikke gemt på denne computer endnu.',
    notSaved: 'Ikke gemt på denne computer.',
    updated: 'Opdateret',
    refresh: 'Opdatér',
    pin: 'Fastgør',
    openInSuperOffice: 'Åbn i SuperOffice',
    forget: 'Glem dette firma',
    forgetPerson: 'Glem denne person',
    forgetTitle: 'Vil du glemme {name}?',
    forgetErases: 'Fjerner gemte data fra denne computer og frigør kortet. Intet ændres i SuperOffice.',
    forgetNow: 'Glem',
    receipt: 'Glemt',
    receiptNothing: 'Intet var gemt.',
    receiptErased: 'Fjernet fra denne computer: {what}.',
    receiptRows: '{count} række | {count} rækker',
    receiptPeople: '{count} person | {count} personer',
    receiptSetAside:
      '{count} beskadiget fil blev også fjernet. | {count} beskadigede filer blev også fjernet.',
    receiptNotGone: 'Kunne ikke slettes helt endnu; Glance gør det færdigt senere.',
    tryAgain: 'Prøv igen',
    backToSearch: 'Tilbage til søgningen',
    stopped: 'Stop',
    id: 'Id',
    values: {
      phone: 'Telefon',
      mobile: 'Mobil',
      email: 'E-mail',
      web: 'Web',
      address: 'Adresse',
      city: 'By',
      organisationNumber: 'CVR-nr.',
      customerNumber: 'Kundenr.',
      ourContact: 'Vores kontakt',
      more: 'Flere detaljer',
      fewer: 'Færre detaljer'
    },
    emptySections: 'Ingen {sections}',
    nothingYet: 'Intet her endnu: ingen sager, opfølgninger, dokumenter, salg eller chats.',
    none: 'Ingen',
    untitled: 'Uden titel',
    unreadableRows: '{count} række kunne ikke læses. | {count} rækker kunne ikke læses.',
    keptFrom: 'Gemt {time} · kunne ikke opdateres',
    noMoreRows: 'Viser de nyeste {count}. Se resten i SuperOffice.',
    noMore: 'Ikke flere {sections}',
    hints: {
      rows: 'rækker',
      open: 'i SuperOffice',
      sections: 'afsnit',
      timeline: 'tidslinje',
      bySection: 'pr. afsnit',
      space: 'Mellemrum',
      details: 'detaljer'
    },
    changes: {
      none: 'Ingen ændringer siden sidst',
      line: '{count} ændring siden {time} | {count} ændringer siden {time}',
      short: '{count} ændring | {count} ændringer',
      inAll: '{line} · {count} i alle rækker',
      hidden: '{line}, ikke i disse rækker',
      next: 'Næste ændring',
      previous: 'Forrige ændring',
      nextShort: 'Næste',
      place: '{index} af {count}',
      wrapped: 'tilbage til {position}',
      allRows: '{position}, alle rækker vises',
      added: {
        requests: 'Ny',
        followUps: 'Ny',
        documents: 'Nyt',
        sales: 'Nyt',
        chats: 'Ny'
      },
      changed: {
        requests: 'Ændret',
        followUps: 'Ændret',
        documents: 'Ændret',
        sales: 'Ændret',
        chats: 'Ændret'
      },
      fromTo: '{from} → {to}',
      before: 'Før: {text}',
      nothing: 'intet',
      unknown: 'ukendt'
    },
    contact: {
      kinds: {
        phone: 'Telefon',
        mobile: 'Mobil',
        email: 'E-mail'
      },
      uses: {
        'copy-phone': 'Kopiér telefonnummer',
        'copy-mobile': 'Kopiér mobilnummer',
        'copy-email': 'Kopiér e-mailadresse',
        'copy-id': 'Kopiér id',
        'copy-web': 'Kopiér webadresse',
        'copy-address': 'Kopiér adresse',
        'copy-organisation-number': 'Kopiér CVR-nummer',
        'copy-customer-number': 'Kopiér kundenummer',
        call: 'Ring op',
        'call-mobile': 'Ring til mobilnummeret',
        write: 'Skriv en e-mail',
        'open-web': 'Åbn websted'
      },
      opens: 'Åbn {address}',
      copied: '✓ Kopieret',
      notes: {
        copied: {
          phone: 'Telefonnummer kopieret',
          mobile: 'Mobilnummer kopieret',
          email: 'E-mailadresse kopieret',
          id: 'Id kopieret',
          web: 'Webadresse kopieret',
          address: 'Adresse kopieret',
          organisationNumber: 'CVR-nummer kopieret',
          customerNumber: 'Kundenummer kopieret'
        },
        missing: {
          phone: 'Intet telefonnummer her',
          mobile: 'Intet telefonnummer her',
          email: 'Ingen e-mailadresse her',
          id: 'Intet id her',
          web: 'Ingen webadresse her',
          address: 'Ingen adresse her',
          organisationNumber: 'Intet CVR-nummer her',
          customerNumber: 'Intet kundenummer her'
        }
      }
    },
    people: {
      title: 'Personer',
      loading: 'Indlæser\u00a0…',
      unreadable: 'Personerne kunne ikke læses.',
      noMoreRows: 'Viser de første {count}. Se resten i SuperOffice.'
    },
    requests: {
      title: 'Sager',
      more: 'Vis flere sager',
      plural: 'sager',
      unreadable: 'Sagerne kunne ikke læses.',
      status: 'Status {id}',
      open: 'Åben',
      closed: 'Lukket'
    },
    followUps: {
      title: 'Opfølgninger',
      more: 'Vis flere opfølgninger',
      plural: 'opfølgninger',
      unreadable: 'Opfølgningerne kunne ikke læses.',
      overdue: 'Forfalden',
      'not-started': 'Skal udføres',
      started: 'Påbegyndt',
      completed: 'Udført'
    },
    documents: {
      title: 'Dokumenter',
      more: 'Vis flere dokumenter',
      plural: 'dokumenter',
      unreadable: 'Dokumenterne kunne ikke læses.'
    },
    sales: {
      title: 'Salg',
      more: 'Vis flere salg',
      plural: 'salg',
      unreadable: 'Salgene kunne ikke læses.',
      open: 'Åbent',
      sold: 'Solgt',
      lost: 'Tabt',
      stalled: 'Udsat',
      inBaseCurrency: '{amount} i basisvaluta'
    },
    chats: {
      title: 'Chats',
      more: 'Vis flere chats',
      plural: 'chats',
      unreadable: 'Chatsamtalerne kunne ikke læses.',
      visitor: 'Besøgende',
      openNow: 'Åben nu',
      ended: 'Afsluttet',
      endedAfter: 'Afsluttet · {length}'
    },
    details: {
      region: 'Detaljer',
      shown: 'Detaljerne vises under rækken',
      facts: {
        visitor: 'Besøgende',
        number: 'Nummer',
        type: 'Type',
        status: 'Status',
        stage: 'Fase',
        priority: 'Prioritet',
        probability: 'Sandsynlighed',
        nextDate: 'Næste dato',
        owner: 'Ejer',
        askedBy: 'Henvendelse fra',
        person: 'Person',
        category: 'Kategori',
        when: 'Tid',
        length: 'Varighed'
      },
      firstMessage: 'Første besked',
      lastMessage: 'Seneste besked',
      noMessages: 'Ingen beskeder endnu',
      onlyQuoted: 'Kun citeret tekst',
      noText: 'Ingen tekst',
      internal: 'Intern',
      cut: 'Beskeden fortsætter.',
      showAll: 'Vis alt',
      showQuoted: 'Vis citeret tekst',
      hideQuoted: 'Skjul citeret tekst',
      gone: {
        request: 'SuperOffice har ikke længere denne sag.',
        'follow-up': 'SuperOffice har ikke længere denne opfølgning.',
        document: 'SuperOffice har ikke længere dette dokument.',
        sale: 'SuperOffice har ikke længere dette salg.'
      },
      noAccess: {
        request: 'Du har ikke adgang til denne sag. Bed din SuperOffice-administrator om adgang.',
        'follow-up': 'Du har ikke adgang til denne opfølgning. Bed din SuperOffice-administrator om adgang.',
        document: 'Du har ikke adgang til dette dokument. Bed din SuperOffice-administrator om adgang.',
        sale: 'Du har ikke adgang til dette salg. Bed din SuperOffice-administrator om adgang.'
      },
      tooLarge: 'Dette er for stort til at vises her. Åbn det i SuperOffice.'
    },
    matchWarnings: {
      'phone-last-eight': 'Kun de sidste 8 cifre passer',
      'phone-switchboard': 'Kun omstillingens nummer passer'
    },
    briefs: {
      openRequests: '{count} åben sag | {count} åbne sager',
      aged: '{what}, {age} gammel',
      oldest: '{what}, ældste {age}',
      overdue: 'opfølgning forfaldt for {age} siden',
      overdueUndated: 'forfalden opfølgning | {count} forfaldne opfølgninger',
      next: 'næste opfølgning {time}',
      planned: 'opfølgning {time}',
      sale: '{amount} med {percent}',
      saleUncertain: '{amount} i et åbent salg',
      sales: '{amount} i {count} åbne salg',
      salesOrMore: '{amount} eller mere i {count} åbne salg',
      likeliest: '{what}, højeste sandsynlighed {percent}',
      chat: 'åben chat nu',
      lastContact: 'seneste kontakt {time}',
      contact: 'kontakt {time}',
      short: {
        chat: 'åben chat',
        open: '{count} åben | {count} åbne',
        openAged: '{count} åben, {age} | {count} åbne, {age}',
        overdue: 'forfalden {age}',
        overdueMany: '{count} forfaldne, {age}',
        overdueUndated: '{count} forfalden | {count} forfaldne',
        next: 'næste {time}',
        planned: 'opfølgning {time}',
        sales: '{amount}, op til {percent}',
        salesOrMore: '{amount}+'
      }
    },
    failures: {
      notFound: 'Firmaet findes ikke',
      notFoundHint:
        'Det kan være slettet eller flettet med et andet. Det, der var gemt om det, er fjernet fra denne computer. Søg på navnet for at finde det, der erstattede det.',
      noAccess: 'Ingen adgang',
      noAccessHint:
        'Du har ikke adgang til dette firma. Det, der var gemt om det, er fjernet fra denne computer. Bed din SuperOffice-administrator om adgang.',
      offline: 'Offline',
      offlineSince: 'Offline siden {time}',
      maintenance: 'Nede for vedligeholdelse',
      timedOut: 'SuperOffice svarede ikke',
      unavailable: 'Ikke tilgængeligt lige nu',
      signIn: 'Du er logget af',
      unreadable: 'Kan ikke vise dette firma',
      person: {
        notFound: 'Personen findes ikke',
        notFoundHint:
          'Personen kan være slettet eller flettet med en anden. Det, der var gemt, er fjernet fra denne computer. Søg på navnet for at finde det, der erstattede det.',
        noAccessHint:
          'Du har ikke adgang til denne person. Det, der var gemt, er fjernet fra denne computer. Bed din SuperOffice-administrator om adgang.',
        unreadable: 'Kan ikke vise denne person'
      }
    }
  },
  session: {
    demo: {
      title: 'Demo',
      call: 'Simulér et opkald',
      change: 'Simulér en ændring'
    },
    title: 'Log på SuperOffice',
    titleAgain: 'Log på igen',
    lead: 'Dine loginoplysninger gemmes kun i nøgleringen på denne computer.',
    leadAgain: 'Du er logget af. Du kan stadig læse gemte firmaer.',
    kind: 'Hvor dit SuperOffice er',
    kinds: {
      online: 'SuperOffice Online',
      'own-server': 'Egen server',
      demo: 'Demo'
    },
    serverAddress: 'Serveradresse',
    serverAddressHint: 'crm.example.com/SuperOffice',
    userName: 'Brugernavn',
    password: 'Adgangskode',
    showPassword: 'Vis adgangskode',
    showTicket: 'Vis ticket',
    showAppToken: 'Vis app-token',
    showToken: 'Vis adgangstoken',
    signIn: 'Log på',
    signingIn: 'Logger på\u00a0…',
    tryDemo: 'Prøv demoen',
    startingDemo: 'Starter demoen\u00a0…',
    demoLead: 'Prøv Glance med opdigtede firmaer. Intet forlader denne computer.',
    missingServer: 'Skriv adressen på dit SuperOffice.',
    missingUser: 'Skriv dit brugernavn.',
    missingPassword: 'Skriv din adgangskode.',
    signedOut: 'Du er logget af.',
    signInAgain: 'Log på igen',
    signInOtherwise: 'Andre måder at logge på',
    titleProfile: 'Log på {name}',
    environment: 'Miljø',
    environments: {
      production: 'Produktion',
      stage: 'Stage',
      development: 'Udvikling'
    },
    notRegistered: '{name} · ikke registreret',
    noneRegistered:
      'Glance er ikke registreret hos SuperOffice Online endnu. Bed din Glance-administrator tilføje klient-id’et.',
    customerId: 'Kunde-id',
    customerIdHint: 'Cust12345, hvis du kender det',
    customerIdMistyped: 'Et kunde-id har kun bogstaver og cifre, som Cust12345.',
    signInWithBrowser: 'Log på i browseren',
    finishInBrowser: 'Fortsæt i browseren',
    finishInBrowserHint: 'Log på SuperOffice der. Glance fortsætter af sig selv.',
    access: 'Log på med',
    ticket: 'Ticket',
    appToken: 'App-token',
    token: 'Adgangstoken',
    optional: 'Valgfrit',
    missingTicket: 'Indtast ticketen.',
    missingToken: 'Indtast adgangstokenet.',
    ticketRefused: 'SuperOffice accepterede ikke ticketen. Den kan være udløbet eller kræve et app-token.',
    tokenRefused: 'SuperOffice accepterede ikke adgangstokenet. Det kan være udløbet. Skaf et nyt.',
    tokenNotSaved: 'Glance gemmer ikke adgangstokens. Du skal bruge et, hver gang Glance starter.',
    otherProfiles: 'Eller fortsæt med',
    switchProfile: 'Skift profil',
    switchProfileFrom: 'Skift profil, nu {name}',
    switchHint: 'skift profil',
    activeProfile: 'I brug',
    addProfile: 'Tilføj en profil',
    locked: 'Glance er låst',
    lockedHint: 'Lås op for at se gemte firmaer.',
    unlock: 'Lås op',
    unlocking: 'Låser op\u00a0…',
    unnamedUser: 'Bruger uden navn'
  },
  settings: {
    title: 'Indstillinger',
    groups: 'Grupper af indstillinger',
    appearance: 'Udseende',
    theme: 'Tema',
    themes: {
      system: 'System',
      light: 'Lyst',
      dark: 'Mørkt'
    },
    language: 'Sprog',
    systemLanguage: 'Som denne computer',
    search: 'Søgning',
    shortcut: 'Genvej',
    shortcutChange: '{name}, nu {keys}: skift',
    shortcutNone: 'Ingen',
    shortcutClear: 'Fjern',
    shortcutClearNamed: 'Fjern: {name}',
    clipboardShortcut: 'Genvej til udklipsholderen',
    clipboardHint:
      'Slår den tekst op, du har kopieret. Glance læser kun udklipsholderen, når du trykker på denne.',
    phoneCountry: 'Standardland for telefonnumre',
    phoneCountrySystem: 'Som denne computer',
    noCountry: 'Landet findes ikke på listen',
    timeZone: 'Tidszone',
    timeZoneSystem: 'Som denne computer',
    noTimeZone: 'Tidszonen findes ikke',
    phone: {
      title: 'Telefonsystemer',
      setUp: 'Sæt op',
      setUpNamed: 'Sæt op: Telefonsystemer',
      hint: 'Viser, hvem der ringer, når telefonen ringer.',
      lead: 'Dit telefonsystem kan åbne Glance med nummeret på den, der ringer. Vælg dit for at se hvordan.',
      choose: 'Telefonsystem',
      other: 'Et andet',
      uses: {
        program: 'Lad {name} starte programmet Glance ved et indgående opkald, og indsæt dette her:',
        address: 'Indsæt dette her. {name} åbner det ved et indgående opkald.',
        'https-only': '{name} kan ikke åbne Glance.',
        undocumented:
          'Dokumentationen til {name} siger ikke, hvordan Glance kan åbnes ved et opkald. Spørg din telefonadministrator, om det kan åbne dette, med sit eget felt til nummeret på den, der ringer, i stedet for {placeholder}.',
        other:
          'Indsæt dette der, hvor dit telefonsystem åbner et link ved et indgående opkald. Sæt systemets eget felt til nummeret på den, der ringer, i stedet for {placeholder}.'
      },
      copy: 'Kopiér',
      copied: 'Kopieret',
      limits: {
        '3cx':
          'Beskrevet af folk, der bruger 3CX, ikke af 3CX selv: i din version af skrivebordsappen kan navnene være andre.',
        aircall: 'Aircall viser kun oplysninger om den, der ringer, i sin egen app.',
        xphone:
          'Din administrator kan lave et dashboard i XPhone, der giver nummeret videre til et andet program, når telefonen ringer.',
        jabber: 'Din administrator kender måske dette som »screen pop«.',
        webex:
          'Kræver en administrator. Webex Calling kan åbne en adresse for opkaldene i en kø, men siger ikke, hvilket felt der har nummeret på den, der ringer.',
        procall:
          'På Windows. Vælg så denne handling for hændelsen »In case of an incoming call«. Din administrator kan sætte det op for alle.',
        teams:
          'Ved opkald udefra åbner Teams kun adresser, der begynder med https. Kopiér nummeret i Teams, og tryk på din genvej til udklipsholderen.',
        mitel: 'Mitels bordtelefoner henter selv en adresse, men åbner intet på din computer.',
        ringcentral: 'RingCentrals liste over appens indstillinger har intet til dette.',
        ringotel:
          'Kræver en administrator. Ringotels dokumentation nævner kun webadresser og programmer, så prøv det med et opkald.',
        telavox: 'Din administrator kender måske dette som »screen pop«.',
        wildix:
          'Kræver licensen UC-Essential eller højere. Wildix’ dokumentation nævner kun webadresser og programmer, så prøv det med et opkald.',
        other: 'Glance læser numre i alle skrivemåder og adresser med tel: og sip:.'
      },
      try: 'Prøv det',
      tryHint: 'Åbner Glances link, som dit telefonsystem gør. Hvis det virker, slår Glance dette nummer op.',
      number: 'Telefonnummer',
      open: 'Åbn linket',
      trying: 'Venter på linket\u00a0…',
      received: 'Det virker: Glance fik linket.'
    },
    startAtLogin: 'Start ved login',
    startAtLoginStates: {
      off: 'Systemet accepterede ikke dette. Installér Glance igen, og slå det så til en gang til.',
      'needs-approval': 'Tillad Glance i Systemindstillinger under Generelt › Log ind-emner.',
      'turned-off':
        'Glance er slået fra på systemets egen liste over det, der starter ved login. Slå det til der.',
      unavailable: 'Kun den installerede app kan starte ved login.'
    },
    screenShared: 'Skærmdeling',
    screenSharedHint: 'Skjuler numre, adresser, beløb og beskeder ({keys}).',
    shortcutPress: 'Tryk på tasterne\u00a0…',
    shortcutTry: 'Tryk på {keys} igen inden for 10 sekunder for at beholde den.',
    shortcutTryLonger: 'Tryk på {keys} igen inden for to minutter for at beholde den.',
    shortcutMoreTime: 'Prøv igen, med to minutter',
    shortcutNeedsModifier:
      'Tilføj Ctrl, Alt eller systemtasten. Ellers ville Glance åbne, hver gang du trykker på denne tast.',
    shortcutNeedsModifierMac:
      'Tilføj ⌘, ⌃ eller ⌥. Ellers ville Glance åbne, hver gang du trykker på denne tast.',
    shortcutNeededElsewhere: 'Andre programmer har brug for disse taster. Tryk på nogle andre.',
    shortcutUnusable: 'Denne tast kan ikke være del af en genvej.',
    rowsPerSection: 'Rækker pr. afsnit',
    storage: 'Lager',
    storeDays: 'Behold i (dage siden sidst vist)',
    storeCompanies: 'Firmaer, der beholdes',
    idleLock: 'Lås ved inaktivitet (minutter)',
    dataKey: 'Krypteringsnøgle',
    dataKeyRenew: 'Forny nøgle',
    dataKeyRenewed: 'Fornyet',
    dataKeyHint: 'Krypterer gemte data igen og ødelægger den gamle nøgle.',
    outOfLimits: 'Skriv {min}–{max}. Bruger stadig {current}.',
    account: 'Konto',
    signedInAs: 'Logget på som',
    server: 'Server',
    signedOutOnClose: 'Nøgleringen kan ikke bruges. Du bliver logget af, når Glance lukkes.',
    demoOnline: 'Demoserver online',
    demoOnlineHint: 'Slå den fra for at se, hvordan Glance virker offline.',
    signOut: 'Log af',
    signOutTitle: 'Log af {name}?',
    signOutErases:
      'Alt, der er gemt for denne profil, slettes fra denne computer sammen med dine loginoplysninger. Intet ændres i SuperOffice.',
    fixed: 'Bestemt af din administrator',
    ceiling: 'Din administrators grænse: {max}',
    profiles: 'Profiler',
    rename: 'Omdøb',
    renameProfile: 'Omdøb {name}',
    profileName: 'Nyt navn til {name}',
    profileNameHint: 'Lad det stå tomt for at få det oprindelige navn tilbage.',
    save: 'Gem',
    managedProfile: 'Tilføjet af din administrator',
    switch: 'Skift',
    switchProfile: 'Skift til {name}',
    remove: 'Fjern',
    removeProfile: 'Fjern {name}',
    removeTitle: 'Vil du fjerne {name}?',
    latency: 'Ventetider',
    latencyHint: 'De seneste 50 af hver, i ms. Indeholder ingen kundedata.',
    latencyNone: 'Intet målt endnu.',
    latencyStep: 'Trin',
    latencyCount: 'Antal',
    latencyLatest: 'Seneste',
    latencyMedian: 'Median',
    latencyP95: '95\u202f%',
    latencyKinds: {
      summon: 'Genvej til vindue',
      'local-matches': 'Gemte resultater',
      'stored-card': 'Gemt kort',
      'live-card': 'Live-kort',
      superoffice: 'SuperOffices andel'
    },
    latencyCopy: 'Kopiér som tekst',
    latencyCopied: 'Kopieret',
    updates: 'Opdateringer',
    updateChannel: 'Versioner',
    updateChannels: {
      stable: 'Stabile',
      beta: 'Beta',
      off: 'Fra'
    },
    updateCheck: 'Søg efter opdateringer',
    updateInstall: 'Genstart for at opdatere',
    updatesOff: 'Glance søger ikke efter opdateringer.',
    updatesNotChecked: 'Ikke kontrolleret endnu',
    updatesChecking: 'Kontrollerer\u00a0…',
    updatesCurrent: 'Opdateret · kontrolleret {time}',
    updateLoading: 'Henter version {version}\u00a0…',
    updateReady: 'Version {version} er klar: genstart for at opdatere',
    updateWaiting: 'Version {version} er klar: Glance genstarter, når kortet lukkes',
    updateFailed: 'Kunne ikke søge efter opdateringer: {reason}',
    updateProblems: {
      unreachable: 'opdateringsserveren kan ikke nås. Glance prøver igen senere.',
      'timed-out': 'opdateringsserveren svarede ikke i tide. Glance prøver igen senere.',
      'feed-unreadable': 'opdateringsserverens svar kunne ikke læses. Glance prøver igen senere.',
      'offer-refused':
        'opdateringsserveren tilbød noget, der ikke er sikkert at installere, så intet blev ændret. Sig det til din Glance-administrator.',
      'package-damaged':
        'hentningen var ufuldstændig eller blev ændret undervejs. Glance prøver igen senere.',
      'not-signed':
        'intet viser, hvem der har lavet den hentede fil, så den blev ikke installeret. Sig det til din Glance-administrator.',
      'publisher-unknown':
        'denne version af Glance ved ikke, hvem der signerer opdateringerne, så den installerer ingen. Sig det til din Glance-administrator.',
      'not-saved': 'den hentede fil kan ikke gemmes. Se efter, om disken er fuld.'
    },
    updateAbsences: {
      'browser-host': 'Glance i en browser opdaterer ikke sig selv.',
      unpackaged: 'Glance opdaterer ikke sig selv, når den køres fra kildekoden.',
      'other-installer':
        'Glance opdaterer ikke sig selv her. Den, der installerede Glance, installerer også nye versioner.',
      'unsigned-system': 'Glance opdaterer ikke sig selv på dette system. Installér selv nye versioner.',
      'no-feed': 'Denne version af Glance får ingen opdateringer.'
    },
    about: 'Om Glance',
    version: 'Version'
  },
  failure: {
    offline: 'Offline siden {time} · kun gemte firmaer',
    stillOffline: 'Stadig offline',
    offlineSearch: 'Offline siden {time} · søger kun i gemte firmaer',
    tryAgain: 'Prøv igen',
    detail: 'SuperOffice siger: {detail}',
    reference: 'Reference {reference}',
    unavailableUntil: 'SuperOffice er nede for vedligeholdelse til {time}. Prøv igen efter det.',
    words: {
      'no-network': 'Denne computer er ikke på et netværk. Kontrollér kablet eller Wi-Fi.',
      'host-not-found': 'Serveren findes ikke på dette netværk. Kontrollér adressen eller VPN.',
      unreachable: 'Serveren svarer ikke. Kontrollér VPN, eller spørg, om SuperOffice er nede.',
      'proxy-login': 'Din proxy kræver, at du logger på. Log på den i en browser, og prøv igen.',
      'tls-refused':
        'Forbindelsen er ikke sikker: serveren bruger ikke https, eller dens certifikat er ikke betroet. Intet blev sendt. Vis dette til din netværksadministrator.',
      'captive-portal':
        'Dette netværk kræver, at du logger på først. Åbn en browser, log på netværket, og prøv igen.',
      'timed-out': 'SuperOffice svarede ikke i tide. Prøv igen om lidt.',
      cancelled: 'En nyere forespørgsel erstattede denne. Prøv igen.',
      'request-rejected':
        'SuperOffice accepterede ikke forespørgslen. Prøv igen. Giv supporten denne reference, hvis det bliver ved.',
      'sign-in-again': 'Du er logget af. Log på igen.',
      'no-access': 'Du har ikke adgang til dette firma. Bed din SuperOffice-administrator om adgang.',
      'not-found': 'Firmaet findes ikke. Det kan være slettet eller flettet med et andet. Søg på navnet.',
      'search-refused': 'Du har ikke adgang til denne søgning. Bed din SuperOffice-administrator om adgang.',
      'wrong-host': 'SuperOffice er flyttet til en anden server. Prøv igen om et minut.',
      throttled: 'SuperOffice er optaget. Vent lidt, og prøv igen.',
      unavailable: 'SuperOffice er nede for vedligeholdelse. Prøv igen om nogle minutter.',
      'server-error':
        'SuperOffice svarede med en fejl. Prøv igen. Giv supporten denne reference, hvis det bliver ved.',
      'empty-answer':
        'SuperOffice svarede med en fejl og sendte intet. Prøv igen. Giv supporten denne reference, hvis det bliver ved.',
      'unreadable-answer':
        'SuperOffices svar kunne ikke læses. Prøv igen. Giv supporten denne reference, hvis det bliver ved.',
      'too-large':
        'SuperOffices svar er for stort til at vises. Vælg færre rækker pr. afsnit i indstillingerne.',
      'address-invalid': 'Dette er ikke en serveradresse. Skriv den som crm.example.com/SuperOffice.',
      'address-insecure': 'Glance sender kun adgangskoder over https. Begynd adressen med https://.',
      'credentials-refused': 'Forkert brugernavn eller adgangskode.',
      'not-superoffice':
        'Der er en server her, men det er ikke SuperOffice. Kontrollér det, der står efter servernavnet.',
      'environment-unknown':
        'Dette miljø findes ikke længere. Vælg et andet, eller spørg din Glance-administrator.',
      'client-id-missing':
        'Glance er ikke registreret for dette miljø. Bed din Glance-administrator tilføje klient-id’et.',
      'client-id-refused':
        'SuperOffice kender ikke Glances klient-id. Bed din Glance-administrator kontrollere det.',
      'browser-not-opened': 'Din browser kunne ikke åbnes. Vælg en standardbrowser, og prøv igen.',
      'answer-port-taken':
        'Glance kunne ikke modtage browserens svar. Kontrollér firewallen på denne computer, og prøv igen.',
      'sign-in-code-refused': 'Dette login er allerede brugt eller tog for lang tid. Log på igen.',
      'id-token-refused':
        'Glance kunne ikke bekræfte, hvem der loggede på, så intet blev gemt. Kontrollér uret på denne computer, og prøv igen.',
      'wrong-tenant':
        'Du loggede på en anden kunde end den, du skrev. Kontrollér kunde-id’et, eller vælg den kunde i browseren.',
      'profile-unknown': 'Denne profil findes ikke længere. Vælg en anden, eller log på.',
      'sign-in-failed':
        'SuperOffice loggede dig ikke på og gav ingen grund. Prøv igen. Giv supporten denne reference, hvis det bliver ved.',
      'sign-in-revoked':
        'Dit firma har trukket Glances adgang tilbage. Bed din SuperOffice-administrator tillade den igen.',
      'sign-in-redirect-refused':
        'SuperOffice kan ikke sende dit login tilbage til denne computer. Bed din Glance-administrator tillade http://127.0.0.1 på alle porte.',
      'sign-in-expired':
        'Dit firmas godkendelse af Glance er udløbet. Bed din SuperOffice-administrator godkende den igen.',
      'sign-in-denied':
        'Dit login blev afvist i browseren. Log på igen, eller bed din SuperOffice-administrator om adgang til Glance.',
      'sign-in-needs-approval':
        'Din SuperOffice-administrator skal godkende Glance igen, før nogen kan logge på.',
      'sign-in-time-refused':
        'SuperOffice siger, at tiden er forkert. Stil uret på denne computer, og prøv igen.',
      'sign-in-signature-refused':
        'SuperOffice accepterede ikke Glances signatur. Prøv igen. Giv supporten denne reference, hvis det bliver ved.',
      'tenant-provisioning': 'Dit firmas SuperOffice er stadig ved at blive sat op. Prøv igen senere.',
      'tenant-provisioning-failed':
        'Dit firmas SuperOffice kunne ikke sættes op. Spørg din SuperOffice-administrator.',
      'tenant-migrating':
        'Dit firmas SuperOffice flyttes, og det kan tage dage. Du kan stadig læse gemte firmaer.',
      'tenant-maintenance':
        'SuperOffice er nede for vedligeholdelse, normalt i nogle minutter. Du kan stadig læse gemte firmaer.',
      'tenant-suspended':
        'Dit firmas SuperOffice er lukket midlertidigt. Spørg din SuperOffice-administrator. Du kan stadig læse gemte firmaer.',
      'tenant-deleting': 'Dit firmas SuperOffice slettes. Spørg din SuperOffice-administrator.',
      'tenant-delete-failed':
        'Dit firmas SuperOffice er lukket og skulle have været slettet. Spørg din SuperOffice-administrator.',
      'tenant-deleted':
        'Dit firmas SuperOffice er slettet, så dets gemte firmaer er fjernet fra denne computer.',
      'tenant-unknown':
        'Glance kunne ikke finde ud af, om dit firmas SuperOffice kører. Kontrollér kunde-id’et, eller prøv igen senere.',
      'signed-out': 'Du er ikke logget på. Log på først.',
      locked: 'Glance er låst. Lås op først.',
      'keychain-unavailable':
        'Nøgleringen gav ikke Glances krypteringsnøgle fra sig. Lås nøgleringen op, og prøv igen.',
      'key-not-renewed':
        'Krypteringsnøglen kunne ikke fornyes, så den gamle er stadig i brug. Prøv igen, eller genstart Glance først.',
      'nothing-to-open': 'Der er intet her at åbne, kopiere eller ringe til.',
      'fixed-by-policy': 'Dette har din administrator bestemt, så det kan ikke ændres.',
      'shortcut-taken':
        'Et andet program eller systemet bruger denne genvej. Tryk på en anden. Den gamle virker stadig.',
      'shortcut-not-pressed':
        'Glance bemærkede ikke den nye genvej i tide, så den gamle gælder igen. Hvis du trykkede på den, bruger et andet program den.',
      'shortcut-unsupported': 'Genveje virker ikke i en browser. De virker i den installerede app.',
      'link-number-unreadable': 'Dette er ikke et telefonnummer. Skriv mindst tre cifre og højst 40 tegn.',
      'link-not-opened':
        'Denne computer kan ikke åbne Glances links. Installér Glance igen, og prøv en gang til.',
      'link-not-received':
        'Linket nåede ikke frem til Glance inden for 10 sekunder. Denne computer åbner Glances links med et andet program eller slet ikke. Installér Glance igen, og prøv en gang til.',
      'too-long': 'Dette er for langt til Glance. Gør det kortere, og prøv igen.',
      'invalid-request': 'Glance kunne ikke gøre dette. Giv supporten denne reference.',
      unexpected: 'Noget gik galt i Glance. Prøv igen. Giv supporten denne reference, hvis det bliver ved.'
    },
    notices: {
      'keychain-unavailable':
        'Nøgleringen kan ikke bruges, så intet gemmes. Du skal logge på igen næste gang.',
      'store-set-aside':
        'Gemte firmaer kunne ikke læses og er lagt til side. Glance er begyndt på et nyt lager.',
      'store-rolled-back':
        'De gemte firmaer var en ældre kopi af filen, så Glance har slettet dem. De gemmes igen, når du ser på dem.',
      'store-not-saved':
        'De firmaer, du ser på, kan ikke gemmes: disken er fuld eller låst. Aktuelle resultater virker stadig.',
      'settings-set-aside':
        'Dine indstillinger kunne ikke læses og er lagt til side. Glance bruger standardværdierne.',
      'settings-restored':
        'Dine indstillinger kunne ikke læses og er lagt til side. Glance bruger sikkerhedskopien, så intet er tabt.',
      'policy-broken':
        'Din administrators regler kunne ikke bruges, så de gælder ikke. Sig det til din Glance-administrator.',
      'place-changed':
        'Adressen på dit SuperOffice er ændret, siden du loggede på, så Glance sender den ingen adgangskode. Log på igen, hvis adressen er rigtig.',
      'settings-not-saved': 'Dine indstillinger kan ikke gemmes. Ændringer gælder, til Glance lukkes.',
      'settings-shortcut-refused':
        'Andre programmer har brug for tasterne i den genvej, du havde valgt, så Glance lader dem være. Nu er den {keys}. Du kan vælge en anden i indstillingerne.',
      'settings-clipboard-shortcut-refused':
        'Andre programmer har brug for tasterne i den genvej til udklipsholderen, du havde valgt, så Glance lader dem være. Du kan vælge en anden i indstillingerne.',
      'settings-newer':
        'En nyere version af Glance har gemt dine indstillinger, så denne bruger standardværdierne. Ændringer gælder, til Glance lukkes.',
      'shortcut-taken': 'Et andet program bruger Glances genvej. Vælg en anden i indstillingerne.',
      'lives-in-tray':
        'Glance bliver ved siden af uret. Klik på ikonet der, eller tryk på {keys} for at åbne det. Hvis du ikke ser ikonet, så klik på pilen ved siden af uret.',
      'lives-in-menu-bar':
        'Glance bliver i menulinjen. Klik på ikonet der, eller tryk på {keys} for at åbne det.'
    },
    policy: {
      inUse: {
        nothing: '{problem} Intet i reglerne gælder. Sig det til din Glance-administrator.',
        earlier: '{problem} De tidligere regler gælder stadig. Sig det til din Glance-administrator.',
        rest: '{problem} Resten af reglerne gælder. Sig det til din Glance-administrator.'
      },
      problems: {
        unreadable: 'Din administrators regler kan ikke læses.',
        untrusted:
          'Din administrators regelfil er ikke betroet: folk, der ikke er administratorer, kan ændre den.',
        'invalid-json': 'Din administrators regelfil er ikke gyldig JSON.',
        'newer-version': 'Din administrators regler er til en nyere version af Glance.',
        'unknown-key': 'Din administrators regler har en nøgle, som Glance ikke kender.',
        'duplicate-key': 'Din administrators regler har en nøgle to gange.',
        'missing-key': 'Din administrators regler mangler en nøgle.',
        'wrong-value': 'Din administrators regler er ikke en liste med nøgler og værdier.',
        'wrong-kind': 'Din administrators regler har en værdi af forkert type.',
        'refused-shortcut':
          'Din administrators regler har en genvej, der er stavet forkert, eller som andre programmer skal bruge.',
        'built-in-environment': 'Din administrators regler ændrer en af SuperOffices egne loginadresser.'
      },
      problemsOfKey: {
        unreadable: 'Din administrators regler har tegn, der ikke kan læses, i »{key}«.',
        untrusted: 'Din administrators regler er ikke betroede på grund af »{key}«.',
        'invalid-json': 'Din administrators regler er ikke gyldig JSON ved »{key}«.',
        'newer-version': 'Din administrators regler er til en nyere version af Glance: se »{key}«.',
        'unknown-key': 'Din administrators regler har en nøgle, som Glance ikke kender: »{key}«.',
        'duplicate-key': 'Din administrators regler har dette to gange: »{key}«.',
        'missing-key': 'Din administrators regler mangler »{key}«.',
        'wrong-value': 'Din administrators regler har en værdi, der ikke kan bruges, for »{key}«.',
        'wrong-kind':
          'Din administrators regler har i registreringsdatabasen en værdi af forkert type for »{key}«.',
        'refused-shortcut':
          'Din administrators regler har en genvej, der er stavet forkert, eller som andre programmer skal bruge: »{key}«.',
        'built-in-environment':
          'Din administrators regler kan ikke ændre SuperOffices egne miljøer: se »{key}«.'
      }
    }
  },
  time: {
    now: 'nu',
    justNow: 'lige nu',
    minutes: '{count} min.',
    hours: '{count} t.',
    days: '{count} d',
    weeks: '{count} uger',
    months: '{count} md. | {count} mdr.',
    years: '{count} år',
    ahead: 'om {length}',
    ago: 'for {length} siden',
    underAMinute: 'under 1 min.'
  }
})
