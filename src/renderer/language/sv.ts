import { translateEnglish } from './catalogue.ts'

export const sv = translateEnglish({
  app: {
    notHere: 'Inte tillgängligt här: {action}',
    starting: 'Startar\u00a0…',
    dismiss: 'Dölj',
    back: 'Tillbaka',
    cancel: 'Avbryt',
    slow: 'SuperOffice är långsamt i dag',
    busy: 'SuperOffice är upptaget. Försöker igen om {count}\u00a0s',
    busyLong: 'SuperOffice är upptaget. Försöker igen om ca {count}\u00a0min',
    masked: 'Nummer, adresser, belopp och meddelanden är dolda',
    unmask: 'Visa dem'
  },
  palette: {
    title: 'Åtgärder',
    box: 'Sök en åtgärd',
    list: 'Hittade åtgärder',
    hint: 'åtgärder',
    none: 'Ingen åtgärd matchar ”{text}”',
    found: '{count} åtgärd | {count} åtgärder',
    groups: {
      card: 'Företag',
      contact: 'Kontaktuppgifter',
      superoffice: 'SuperOffice',
      goTo: 'Gå till',
      glance: 'Glance',
      demo: 'Demo'
    },
    openSelected: 'Öppna',
    unpin: 'Lossa',
    timeline: 'Visa tidslinje',
    bySection: 'Visa per avsnitt',
    everyone: 'Visa alla igen',
    searchNow: 'Sök i SuperOffice nu',
    switchProfile: 'Byt profil',
    shareScreen: 'Dölj uppgifter för skärmdelning',
    stopSharing: 'Visa uppgifter igen',
    hide: 'Dölj fönstret'
  },
  search: {
    box: 'Sök ett företag',
    matches: 'Träffar',
    settings: 'Inställningar',
    lock: 'Lås',
    person: 'Kontakt',
    stopped: 'Stopp',
    formerEmployee: 'Tidigare anställd',
    pinned: 'Fäst',
    stored: 'Sparat {when}',
    seen: 'öppnat för {age} sedan',
    groups: {
      pinned: 'Fästa',
      recent: 'Senast öppnade',
      inSuperOffice: 'I SuperOffice'
    },
    samples: {
      title: 'Prova till exempel',
      kinds: {
        name: 'En del av namnet på ett företag eller en kontakt',
        phone: 'Ett telefonnummer, skrivet hur som helst',
        email: 'En e-postadress eller webbdomän',
        id: 'Ett företags id, eller ett ärendenummer'
      },
      replace: 'Det här är ett exempel. Skriv över det.'
    },
    noCompany: 'Inget företag',
    noMatch: {
      name: 'Inget företag och ingen kontakt matchar ”{text}”',
      number: 'Inget företag, ingen kontakt och inget ärende med numret ”{text}”',
      id: 'Inget företag med id {text}',
      idOrRequest: 'Inget företag och inget ärende med numret {text}',
      email: 'Inget företag och ingen kontakt med e-postadressen ”{text}”',
      domain: 'Inget företag med webbdomänen ”{text}”',
      link: 'Inget företag bakom den här SuperOffice-länken',
      request: 'Inget ärende matchar ”{text}”'
    },
    moreMatches: 'Det kan finnas fler träffar. Skriv vidare.',
    partlySearched: 'Inget hittat för ”{text}” än: SuperOffice svarade bara på en del av sökningen.',
    tooLong: 'För långt att söka på: klistra in ett namn, ett nummer eller en adress.',
    didYouMean: 'Menade du',
    onlyWord: 'Sök bara på ”{text}”',
    beginning: 'Sök på namn som börjar på ”{text}”',
    part: 'Sök efter namn som innehåller ”{text}”',
    waysOut: 'Andra sätt att söka',
    inSuperOffice: 'Sök i SuperOffice',
    failed: {
      'not-found':
        'SuperOffice kunde inte söka på det här. Försök igen. Ge supporten den här referensen om det fortsätter.',
      'no-access': 'Du har inte åtkomst till sökningen i SuperOffice. Fråga din SuperOffice-administratör.',
      'too-large': 'SuperOffice hittade för mycket att visa. Skriv mer av namnet eller numret.'
    },
    linkProblems: {
      'link-unreadable': 'Länken från ditt telefonsystem kunde inte läsas.',
      'link-partly-read': 'En del av länken från ditt telefonsystem kunde inte läsas. Glance slog upp resten.'
    },
    noStoredMatch: 'Inget sparat företag matchar ”{text}”',
    empty: 'Sök på namn, telefon, e-post, org.nr eller #id. Företag du öppnar visas här.',
    tooShort: 'Skriv ett tecken till för att söka i SuperOffice.',
    alreadySearched: 'Sökningen i SuperOffice är redan gjord',
    stillSearching: 'Söker fortfarande\u00a0…',
    found: 'Inga träffar | {count} träff | {count} träffar',
    hints: {
      choose: 'välj',
      open: 'öppna',
      inSuperOffice: 'i SuperOffice',
      searchSuperOffice: 'sök i SuperOffice',
      tryAgain: 'försök igen'
    },
    badges: {
      chat: 'chatt',
      open: '{count} öppet | {count} öppna',
      changed: '{count} ändrad | {count} ändrade',
      spoken: {
        chat: 'öppen chatt',
        open: '{count} öppet ärende | {count} öppna ärenden',
        overdue: '{count} förfallen händelse | {count} förfallna händelser',
        changed: '{count} ändring | {count} ändringar'
      }
    },
    favourite: 'favorit',
    history: {
      show: 'Historik och favoriter i SuperOffice',
      loading: 'Laddar\u00a0…'
    },
    recognisedAs: 'Tolkat som {kind}',
    kinds: {
      name: 'namn',
      phone: 'telefon',
      email: 'e-post',
      domain: 'domän',
      id: 'id',
      'organisation-number': 'org.nr',
      request: 'ärende',
      link: 'SuperOffice-länk'
    },
    reasons: {
      phone: 'telefon',
      'phone-last-eight': '8 sista siffrorna',
      'phone-switchboard': 'växel',
      email: 'e-post',
      domain: 'domän',
      id: 'id',
      'organisation-number': 'org.nr',
      'company-number': 'kundnr',
      request: 'ärende',
      link: 'länk',
      text: 'sparad text'
    },
    fields: {
      category: 'Kategori',
      business: 'Bransch',
      city: 'Ort',
      country: 'Land',
      email: 'E-post',
      web: 'Webb',
      ourContact: 'Vår kontakt',
      phone: 'Telefon',
      organisationNumber: 'Org.nr',
      companyId: 'Id',
      people: 'Kontakt',
      peopleTitles: 'Titel',
      peoplePhones: 'Kontaktens telefon',
      peopleEmails: 'Kontaktens e-post',
      requests: 'Ärende',
      followUps: 'Händelse',
      documents: 'Dokument',
      sales: 'Försäljning',
      chats: 'Chatt',
      visitors: 'Besökare i chatten',
      details: 'Uppgifter'
    }
  },
  company: {
    region: 'Företag',
    brief: 'Översikt',
    caller: {
      region: 'Den som ringer',
      former: 'Tidigare anställd',
      worksFor: ', nu på {company}',
      only: 'Bara den här kontakten',
      open: 'Öppna kontakten i SuperOffice',
      others: '{count} nummer eller adress till | {count} nummer och adresser till',
      theirs: 'Från {name}'
    },
    sections: 'Avsnitt',
    timeline: {
      title: 'Tidslinje',
      groups: {
        'open-chat': 'Nu',
        planned: 'Planerat',
        earlier: 'Tidigare',
        undated: 'Utan datum'
      },
      kinds: {
        requests: 'Ärende',
        followUps: 'Händelse',
        documents: 'Dokument',
        sales: 'Försäljning',
        chats: 'Chatt'
      },
      incomplete: 'Bara det senaste i varje avsnitt visas. Det kan finnas äldre.'
    },
    actions: {
      more: 'Fler åtgärder',
      copy: 'Kopiera kortet som text',
      copied: '✓ Kopierat',
      newRequest: 'Nytt ärende i SuperOffice',
      newFollowUp: 'Ny händelse i SuperOffice',
      signInFirst: 'Logga in först'
    },
    copied: {
      line: '{label}: {value}',
      department: 'Avdelning',
      address: 'Adress',
      web: 'Webb',
      id: 'Id',
      caller: 'Den som ringer',
      summary: 'Översikt',
      asOf: 'Per {time}',
      openOnes: {
        requests: 'Öppna ärenden',
        followUps: 'Händelser att göra',
        sales: 'Öppna försäljningar',
        chats: 'Öppen chatt'
      },
      mayHaveMore: 'Det kan finnas fler.'
    },
    markedRequest: {
      numbered: 'Ärende {id}',
      titled: 'Ärende {id} ”{title}”',
      notListed: '{request} är inte bland de senaste.',
      open: 'Öppna ärendet i SuperOffice'
    },
    freshness: 'Aktualitet',
    live: 'Aktuellt',
    stored: 'Sparat {time}',
    storedOffline: 'Sparat {time} · offline',
    storedNoAnswer: 'Sparat {time} · SuperOffice svarade inte',
    storedError: 'Sparat {time} · SuperOffice svarade med ett fel',
    loading: 'Laddar\u00a0…',
    stillLoading: 'Laddar fortfarande\u00a0…',
    longWait: 'Inte sparat på den här datorn än.',
    notSaved: 'Inte sparat på den här datorn.',
    updated: 'Uppdaterat',
    refresh: 'Uppdatera',
    pin: 'Fäst',
    openInSuperOffice: 'Öppna i SuperOffice',
    forget: 'Glöm det här företaget',
    forgetPerson: 'Glöm den här kontakten',
    forgetTitle: 'Glömma {name}?',
    forgetErases: 'Tar bort sparade data från den här datorn och lossar kortet. Inget ändras i SuperOffice.',
    forgetNow: 'Glöm',
    receipt: 'Glömt',
    receiptNothing: 'Inget var sparat.',
    receiptErased: 'Borttaget från den här datorn: {what}.',
    receiptRows: '{count} rad | {count} rader',
    receiptPeople: '{count} kontakt | {count} kontakter',
    receiptSetAside: '{count} skadad fil togs också bort. | {count} skadade filer togs också bort.',
    receiptNotGone: 'Kunde inte tas bort helt än; Glance gör klart det senare.',
    tryAgain: 'Försök igen',
    backToSearch: 'Tillbaka till sökningen',
    stopped: 'Stopp',
    id: 'Id',
    values: {
      phone: 'Telefon',
      mobile: 'Mobil',
      email: 'E-post',
      web: 'Webb',
      address: 'Adress',
      city: 'Ort',
      organisationNumber: 'Org.nr',
      customerNumber: 'Kundnr',
      ourContact: 'Vår kontakt',
      more: 'Fler uppgifter',
      fewer: 'Färre uppgifter'
    },
    emptySections: 'Inga {sections}',
    nothingYet: 'Inget här än: inga ärenden, händelser, dokument, försäljningar eller chattar.',
    none: 'Inga',
    untitled: 'Utan titel',
    unreadableRows: '{count} rad kunde inte läsas. | {count} rader kunde inte läsas.',
    keptFrom: 'Sparat {time} · kunde inte uppdateras',
    noMoreRows: 'Visar de senaste {count}. Se resten i SuperOffice.',
    noMore: 'Inga fler {sections}',
    hints: {
      rows: 'rader',
      open: 'i SuperOffice',
      sections: 'avsnitt',
      timeline: 'tidslinje',
      bySection: 'per avsnitt',
      space: 'Mellanslag',
      details: 'uppgifter'
    },
    changes: {
      none: 'Inga ändringar sedan sist',
      line: '{count} ändring sedan {time} | {count} ändringar sedan {time}',
      short: '{count} ändring | {count} ändringar',
      inAll: '{line} · {count} i alla rader',
      hidden: '{line}, inte i de här raderna',
      next: 'Nästa ändring',
      previous: 'Föregående ändring',
      nextShort: 'Nästa',
      place: '{index} av {count}',
      wrapped: 'tillbaka till {position}',
      allRows: '{position}, alla rader visas',
      added: {
        requests: 'Nytt',
        followUps: 'Ny',
        documents: 'Nytt',
        sales: 'Ny',
        chats: 'Ny'
      },
      changed: {
        requests: 'Ändrat',
        followUps: 'Ändrad',
        documents: 'Ändrat',
        sales: 'Ändrad',
        chats: 'Ändrad'
      },
      fromTo: '{from} → {to}',
      before: 'Förut: {text}',
      nothing: 'inget',
      unknown: 'okänd'
    },
    contact: {
      kinds: {
        phone: 'Telefon',
        mobile: 'Mobil',
        email: 'E-post'
      },
      uses: {
        'copy-phone': 'Kopiera telefonnummer',
        'copy-mobile': 'Kopiera mobilnummer',
        'copy-email': 'Kopiera e-postadress',
        'copy-id': 'Kopiera id',
        'copy-web': 'Kopiera webbadress',
        'copy-address': 'Kopiera adress',
        'copy-organisation-number': 'Kopiera organisationsnummer',
        'copy-customer-number': 'Kopiera kundnummer',
        call: 'Ring',
        'call-mobile': 'Ring mobilnumret',
        write: 'Skriv e-post',
        'open-web': 'Öppna webbsidan'
      },
      opens: 'Öppna {address}',
      copied: '✓ Kopierat',
      notes: {
        copied: {
          phone: 'Telefonnummer kopierat',
          mobile: 'Mobilnummer kopierat',
          email: 'E-postadress kopierad',
          id: 'Id kopierat',
          web: 'Webbadress kopierad',
          address: 'Adress kopierad',
          organisationNumber: 'Organisationsnummer kopierat',
          customerNumber: 'Kundnummer kopierat'
        },
        missing: {
          phone: 'Inget telefonnummer här',
          mobile: 'Inget telefonnummer här',
          email: 'Ingen e-postadress här',
          id: 'Inget id här',
          web: 'Ingen webbadress här',
          address: 'Ingen adress här',
          organisationNumber: 'Inget organisationsnummer här',
          customerNumber: 'Inget kundnummer här'
        }
      }
    },
    people: {
      title: 'Kontakter',
      loading: 'Laddar\u00a0…',
      unreadable: 'Kontakterna kunde inte läsas.',
      noMoreRows: 'Visar de första {count}. Se resten i SuperOffice.'
    },
    requests: {
      title: 'Ärenden',
      more: 'Visa fler ärenden',
      plural: 'ärenden',
      unreadable: 'Ärendena kunde inte läsas.',
      status: 'Status {id}',
      open: 'Öppet',
      closed: 'Stängt'
    },
    followUps: {
      title: 'Händelser',
      more: 'Visa fler händelser',
      plural: 'händelser',
      unreadable: 'Händelserna kunde inte läsas.',
      overdue: 'Förfallen',
      'not-started': 'Att göra',
      started: 'Påbörjad',
      completed: 'Slutförd'
    },
    documents: {
      title: 'Dokument',
      more: 'Visa fler dokument',
      plural: 'dokument',
      unreadable: 'Dokumenten kunde inte läsas.'
    },
    sales: {
      title: 'Försäljningar',
      more: 'Visa fler försäljningar',
      plural: 'försäljningar',
      unreadable: 'Försäljningarna kunde inte läsas.',
      open: 'Öppen',
      sold: 'Såld',
      lost: 'Förlorad',
      stalled: 'Uppskjuten',
      inBaseCurrency: '{amount} i basvaluta'
    },
    chats: {
      title: 'Chattar',
      more: 'Visa fler chattar',
      plural: 'chattar',
      unreadable: 'Chattarna kunde inte läsas.',
      visitor: 'Besökare',
      openNow: 'Öppen nu',
      ended: 'Avslutad',
      endedAfter: 'Avslutad · {length}'
    },
    details: {
      region: 'Uppgifter',
      shown: 'Uppgifterna visas under raden',
      facts: {
        visitor: 'Besökare',
        number: 'Nummer',
        type: 'Typ',
        status: 'Status',
        stage: 'Fas',
        priority: 'Prioritet',
        probability: 'Sannolikhet',
        nextDate: 'Nästa datum',
        owner: 'Ägare',
        askedBy: 'Anmält av',
        person: 'Kontakt',
        category: 'Kategori',
        when: 'Tid',
        length: 'Längd'
      },
      firstMessage: 'Första meddelandet',
      lastMessage: 'Senaste meddelandet',
      noMessages: 'Inga meddelanden än',
      onlyQuoted: 'Bara citerad text',
      noText: 'Ingen text',
      internal: 'Internt',
      cut: 'Meddelandet fortsätter.',
      showAll: 'Visa allt',
      showQuoted: 'Visa citerad text',
      hideQuoted: 'Dölj citerad text',
      gone: {
        request: 'SuperOffice har inte kvar det här ärendet.',
        'follow-up': 'SuperOffice har inte kvar den här händelsen.',
        document: 'SuperOffice har inte kvar det här dokumentet.',
        sale: 'SuperOffice har inte kvar den här försäljningen.'
      },
      noAccess: {
        request: 'Du har inte åtkomst till det här ärendet. Be din SuperOffice-administratör om åtkomst.',
        'follow-up':
          'Du har inte åtkomst till den här händelsen. Be din SuperOffice-administratör om åtkomst.',
        document: 'Du har inte åtkomst till det här dokumentet. Be din SuperOffice-administratör om åtkomst.',
        sale: 'Du har inte åtkomst till den här försäljningen. Be din SuperOffice-administratör om åtkomst.'
      },
      tooLarge: 'Det här är för stort för att visas här. Öppna det i SuperOffice.'
    },
    matchWarnings: {
      'phone-last-eight': 'Bara de 8 sista siffrorna stämmer',
      'phone-switchboard': 'Bara växelns nummer stämmer'
    },
    briefs: {
      openRequests: '{count} öppet ärende | {count} öppna ärenden',
      aged: '{what}, {age} gammalt',
      oldest: '{what}, äldsta {age}',
      overdue: 'händelse förfallen sedan {age}',
      overdueUndated: 'förfallen händelse | {count} förfallna händelser',
      next: 'nästa händelse {time}',
      planned: 'händelse {time}',
      sale: '{amount} med {percent}',
      saleUncertain: '{amount} i en öppen försäljning',
      sales: '{amount} i {count} öppna försäljningar',
      salesOrMore: '{amount} eller mer i {count} öppna försäljningar',
      likeliest: '{what}, högsta sannolikhet {percent}',
      chat: 'öppen chatt nu',
      lastContact: 'senaste kontakt {time}',
      contact: 'kontakt {time}',
      short: {
        chat: 'öppen chatt',
        open: '{count} öppet | {count} öppna',
        openAged: '{count} öppet, {age} | {count} öppna, {age}',
        overdue: 'förfallen {age}',
        overdueMany: '{count} förfallna, {age}',
        overdueUndated: '{count} förfallen | {count} förfallna',
        next: 'nästa {time}',
        planned: 'händelse {time}',
        sales: '{amount}, upp till {percent}',
        salesOrMore: '{amount}+'
      }
    },
    failures: {
      notFound: 'Företaget finns inte',
      notFoundHint:
        'Det kan ha tagits bort eller slagits samman. Det som var sparat om det har tagits bort från den här datorn. Sök på namnet för att hitta det som ersatte det.',
      noAccess: 'Ingen åtkomst',
      noAccessHint:
        'Du har inte åtkomst till det här företaget. Det som var sparat om det har tagits bort från den här datorn. Be din SuperOffice-administratör om åtkomst.',
      offline: 'Offline',
      offlineSince: 'Offline sedan {time}',
      maintenance: 'Nere för underhåll',
      timedOut: 'SuperOffice svarade inte',
      unavailable: 'Inte tillgängligt just nu',
      signIn: 'Du har loggats ut',
      unreadable: 'Kan inte visa det här företaget',
      person: {
        notFound: 'Kontakten finns inte',
        notFoundHint:
          'Kontakten kan ha tagits bort eller slagits samman. Det som var sparat har tagits bort från den här datorn. Sök på namnet för att hitta det som ersatte den.',
        noAccessHint:
          'Du har inte åtkomst till den här kontakten. Det som var sparat har tagits bort från den här datorn. Be din SuperOffice-administratör om åtkomst.',
        unreadable: 'Kan inte visa den här kontakten'
      }
    }
  },
  session: {
    demo: {
      title: 'Demo',
      call: 'Simulera ett samtal',
      change: 'Simulera en ändring'
    },
    title: 'Logga in på SuperOffice',
    titleAgain: 'Logga in igen',
    lead: 'Dina inloggningsuppgifter sparas bara i den här datorns nyckelring.',
    leadAgain: 'Du har loggats ut. Du kan fortfarande läsa sparade företag.',
    kind: 'Var ditt SuperOffice finns',
    kinds: {
      online: 'SuperOffice Online',
      'own-server': 'Egen server',
      demo: 'Demo'
    },
    serverAddress: 'Serveradress',
    serverAddressHint: 'crm.example.com/SuperOffice',
    userName: 'Användarnamn',
    password: 'Lösenord',
    showPassword: 'Visa lösenord',
    showTicket: 'Visa ticket',
    showAppToken: 'Visa app-token',
    showToken: 'Visa åtkomsttoken',
    signIn: 'Logga in',
    signingIn: 'Loggar in\u00a0…',
    tryDemo: 'Prova demoversionen',
    startingDemo: 'Startar demoversionen\u00a0…',
    demoLead: 'Prova Glance med påhittade företag. Inget lämnar den här datorn.',
    missingServer: 'Ange adressen till ditt SuperOffice.',
    missingUser: 'Ange ditt användarnamn.',
    missingPassword: 'Ange ditt lösenord.',
    signedOut: 'Du har loggats ut.',
    signInAgain: 'Logga in igen',
    signInOtherwise: 'Andra sätt att logga in',
    titleProfile: 'Logga in på {name}',
    environment: 'Miljö',
    environments: {
      production: 'Produktion',
      stage: 'Stage',
      development: 'Utveckling'
    },
    notRegistered: '{name} · inte registrerad',
    noneRegistered:
      'Glance är inte registrerat hos SuperOffice Online än. Be din Glance-administratör lägga in klient-id:t.',
    customerId: 'Kund-id',
    customerIdHint: 'Cust12345, om du vet det',
    customerIdMistyped: 'Ett kund-id har bara bokstäver och siffror, som Cust12345.',
    signInWithBrowser: 'Logga in i webbläsaren',
    finishInBrowser: 'Slutför i webbläsaren',
    finishInBrowserHint: 'Logga in på SuperOffice där. Glance fortsätter automatiskt.',
    access: 'Logga in med',
    ticket: 'Ticket',
    appToken: 'App-token',
    token: 'Åtkomsttoken',
    optional: 'Valfritt',
    missingTicket: 'Ange ticketen.',
    missingToken: 'Ange åtkomsttoken.',
    ticketRefused: 'SuperOffice godtog inte ticketen. Den kan ha gått ut eller behöva en app-token.',
    tokenRefused: 'SuperOffice godtog inte åtkomsttoken. Den kan ha gått ut. Skaffa en ny.',
    tokenNotSaved: 'Glance sparar inte åtkomsttoken. Du behöver en varje gång Glance startar.',
    otherProfiles: 'Eller fortsätt med',
    switchProfile: 'Byt profil',
    switchProfileFrom: 'Byt profil, nu {name}',
    switchHint: 'byt profil',
    activeProfile: 'Används',
    addProfile: 'Lägg till en profil',
    locked: 'Glance är låst',
    lockedHint: 'Lås upp för att se sparade företag.',
    unlock: 'Lås upp',
    unlocking: 'Låser upp\u00a0…',
    unnamedUser: 'Användare utan namn'
  },
  settings: {
    title: 'Inställningar',
    groups: 'Grupper av inställningar',
    appearance: 'Utseende',
    theme: 'Tema',
    themes: {
      system: 'System',
      light: 'Ljust',
      dark: 'Mörkt'
    },
    language: 'Språk',
    systemLanguage: 'Som den här datorn',
    search: 'Sökning',
    shortcut: 'Kortkommando',
    shortcutChange: '{name}, nu {keys}: ändra',
    shortcutNone: 'Inget',
    shortcutClear: 'Ta bort',
    shortcutClearNamed: 'Ta bort: {name}',
    clipboardShortcut: 'Kortkommando för urklipp',
    clipboardHint:
      'Slår upp texten som du har kopierat. Glance läser urklipp bara när du trycker på det här.',
    phoneCountry: 'Standardland för telefonnummer',
    phoneCountrySystem: 'Som den här datorn',
    noCountry: 'Landet finns inte i listan',
    timeZone: 'Tidszon',
    timeZoneSystem: 'Som den här datorn',
    noTimeZone: 'Tidszonen finns inte',
    phone: {
      title: 'Telefonsystem',
      setUp: 'Ställ in',
      setUpNamed: 'Ställ in: Telefonsystem',
      hint: 'Visar vem som ringer när telefonen ringer.',
      lead: 'Ditt telefonsystem kan öppna Glance med numret till den som ringer. Välj ditt för att se hur.',
      choose: 'Telefonsystem',
      other: 'Ett annat',
      uses: {
        program: 'Låt {name} starta programmet Glance vid ett inkommande samtal, och klistra in det här:',
        address: 'Klistra in det här. {name} öppnar det vid ett inkommande samtal.',
        'https-only': '{name} kan inte öppna Glance.',
        undocumented:
          'Dokumentationen för {name} säger inte hur Glance kan öppnas vid ett samtal. Fråga din telefonadministratör om det kan öppna det här, med sitt eget fält för numret till den som ringer i stället för {placeholder}.',
        other:
          'Klistra in det här där ditt telefonsystem öppnar en länk vid ett inkommande samtal. Sätt systemets eget fält för numret till den som ringer i stället för {placeholder}.'
      },
      copy: 'Kopiera',
      copied: 'Kopierat',
      limits: {
        '3cx':
          'Beskrivet av personer som använder 3CX, inte av 3CX självt: i din version av skrivbordsappen kan namnen vara andra.',
        aircall: 'Aircall visar uppgifter om den som ringer bara i sin egen app.',
        xphone:
          'Din administratör kan skapa en panel i XPhone som skickar numret vidare till ett annat program när telefonen ringer.',
        jabber: 'Din administratör känner kanske till det här som ”screen pop”.',
        webex:
          'Kräver en administratör. Webex Calling kan öppna en adress för samtalen i en kö, men säger inte vilket fält som har numret till den som ringer.',
        procall:
          'I Windows. Välj sedan den här åtgärden för händelsen ”In case of an incoming call”. Din administratör kan ställa in det för alla.',
        teams:
          'För samtal utifrån öppnar Teams bara adresser som börjar med https. Kopiera numret i Teams och tryck på ditt kortkommando för urklipp.',
        mitel: 'Mitels bordstelefoner anropar en adress själva och öppnar inget på din dator.',
        ringcentral: 'RingCentrals lista över appens inställningar har inget för det här.',
        ringotel:
          'Kräver en administratör. Ringotels dokumentation nämner bara webbadresser och program, så prova med ett samtal.',
        telavox: 'Din administratör känner kanske till det här som ”screen pop”.',
        wildix:
          'Kräver licensen UC-Essential eller högre. Wildix dokumentation nämner bara webbadresser och program, så prova med ett samtal.',
        other: 'Glance läser nummer i alla skrivsätt, och adresser med tel: och sip:.'
      },
      try: 'Prova',
      tryHint:
        'Öppnar Glances länk som ditt telefonsystem gör. Om det fungerar slår Glance upp det här numret.',
      number: 'Telefonnummer',
      open: 'Öppna länken',
      trying: 'Väntar på länken\u00a0…',
      received: 'Det fungerar: Glance fick länken.'
    },
    startAtLogin: 'Starta vid inloggning',
    startAtLoginStates: {
      off: 'Systemet godtog inte det här. Installera Glance igen och slå sedan på det en gång till.',
      'needs-approval': 'Tillåt Glance i Systeminställningar, under Allmänt › Inloggningsobjekt.',
      'turned-off':
        'Glance är avstängt i systemets egen lista över det som startar vid inloggning. Slå på det där.',
      unavailable: 'Bara den installerade appen kan starta vid inloggning.'
    },
    screenShared: 'Skärmdelning',
    screenSharedHint: 'Döljer nummer, adresser, belopp och meddelanden ({keys}).',
    shortcutPress: 'Tryck på tangenterna\u00a0…',
    shortcutTry: 'Tryck på {keys} igen inom 10 sekunder för att behålla det.',
    shortcutTryLonger: 'Tryck på {keys} igen inom två minuter för att behålla det.',
    shortcutMoreTime: 'Försök igen, med två minuter',
    shortcutNeedsModifier:
      'Lägg till Ctrl, Alt eller systemtangenten. Annars skulle Glance öppnas varje gång du trycker på den här tangenten.',
    shortcutNeedsModifierMac:
      'Lägg till ⌘, ⌃ eller ⌥. Annars skulle Glance öppnas varje gång du trycker på den här tangenten.',
    shortcutNeededElsewhere: 'Andra program behöver de här tangenterna. Tryck på några andra.',
    shortcutUnusable: 'Den här tangenten kan inte ingå i ett kortkommando.',
    rowsPerSection: 'Rader per avsnitt',
    storage: 'Lagring',
    storeDays: 'Behåll i (dagar sedan senast öppnat)',
    storeCompanies: 'Företag att behålla',
    idleLock: 'Lås vid inaktivitet (minuter)',
    dataKey: 'Krypteringsnyckel',
    dataKeyRenew: 'Förnya nyckel',
    dataKeyRenewed: 'Förnyad',
    dataKeyHint: 'Krypterar sparade data på nytt och förstör den gamla nyckeln.',
    outOfLimits: 'Ange {min}–{max}. Använder fortfarande {current}.',
    account: 'Konto',
    signedInAs: 'Inloggad som',
    server: 'Server',
    signedOutOnClose: 'Nyckelringen kan inte användas. Du loggas ut när Glance stängs.',
    demoOnline: 'Demoserver online',
    demoOnlineHint: 'Stäng av den för att se hur Glance fungerar offline.',
    signOut: 'Logga ut',
    signOutTitle: 'Logga ut från {name}?',
    signOutErases:
      'Allt som är sparat för den här profilen tas bort från den här datorn, tillsammans med dina inloggningsuppgifter. Inget ändras i SuperOffice.',
    fixed: 'Bestämt av din administratör',
    ceiling: 'Din administratörs gräns: {max}',
    profiles: 'Profiler',
    rename: 'Byt namn',
    renameProfile: 'Byt namn på {name}',
    profileName: 'Nytt namn på {name}',
    profileNameHint: 'Lämna tomt för att få tillbaka det ursprungliga namnet.',
    save: 'Spara',
    managedProfile: 'Tillagd av din administratör',
    switch: 'Byt',
    switchProfile: 'Byt till {name}',
    remove: 'Ta bort',
    removeProfile: 'Ta bort {name}',
    removeTitle: 'Ta bort {name}?',
    latency: 'Väntetider',
    latencyHint: 'De senaste 50 av varje, i ms. Innehåller inga kunddata.',
    latencyNone: 'Inget uppmätt än.',
    latencyStep: 'Steg',
    latencyCount: 'Antal',
    latencyLatest: 'Senaste',
    latencyMedian: 'Median',
    latencyP95: '95\u202f%',
    latencyKinds: {
      summon: 'Kortkommando till fönster',
      'local-matches': 'Sparade träffar',
      'stored-card': 'Sparat kort',
      'live-card': 'Aktuellt kort',
      superoffice: 'SuperOffices del'
    },
    latencyCopy: 'Kopiera som text',
    latencyCopied: 'Kopierat',
    updates: 'Uppdateringar',
    updateChannel: 'Versioner',
    updateChannels: {
      stable: 'Stabila',
      beta: 'Beta',
      off: 'Av'
    },
    updateCheck: 'Sök efter uppdateringar',
    updateInstall: 'Starta om för att uppdatera',
    updatesOff: 'Glance söker inte efter uppdateringar.',
    updatesNotChecked: 'Inte kontrollerat än',
    updatesChecking: 'Kontrollerar\u00a0…',
    updatesCurrent: 'Uppdaterat · kontrollerat {time}',
    updateLoading: 'Hämtar version {version}\u00a0…',
    updateReady: 'Version {version} är klar: starta om för att uppdatera',
    updateWaiting: 'Version {version} är klar: Glance startar om när kortet stängs',
    updateFailed: 'Kunde inte söka efter uppdateringar: {reason}',
    updateProblems: {
      unreachable: 'uppdateringsservern kan inte nås. Glance försöker igen senare.',
      'timed-out': 'uppdateringsservern svarade inte i tid. Glance försöker igen senare.',
      'feed-unreadable': 'uppdateringsserverns svar kunde inte läsas. Glance försöker igen senare.',
      'offer-refused':
        'uppdateringsservern erbjöd något som inte är säkert att installera, så inget ändrades. Säg till din Glance-administratör.',
      'package-damaged': 'hämtningen var ofullständig eller ändrades på vägen. Glance försöker igen senare.',
      'not-signed':
        'inget visar vem som står bakom hämtningen, så den installerades inte. Säg till din Glance-administratör.',
      'publisher-unknown':
        'den här versionen av Glance vet inte vem som signerar uppdateringarna, så den installerar inga. Säg till din Glance-administratör.',
      'not-saved': 'hämtningen kan inte sparas. Kontrollera om disken är full.'
    },
    updateAbsences: {
      'browser-host': 'Glance i en webbläsare uppdaterar sig inte självt.',
      unpackaged: 'Glance uppdaterar sig inte självt när det körs från källkoden.',
      'other-installer':
        'Glance uppdaterar sig inte självt här. Den som installerade det installerar också nya versioner.',
      'unsigned-system':
        'Glance uppdaterar sig inte självt på det här systemet. Installera nya versioner själv.',
      'no-feed': 'Den här versionen av Glance får inga uppdateringar.'
    },
    about: 'Om Glance',
    version: 'Version'
  },
  failure: {
    offline: 'Offline sedan {time} · bara sparade företag',
    stillOffline: 'Fortfarande offline',
    offlineSearch: 'Offline sedan {time} · söker bara i sparade företag',
    tryAgain: 'Försök igen',
    detail: 'SuperOffice säger: {detail}',
    reference: 'Referens {reference}',
    unavailableUntil: 'SuperOffice är nere för underhåll till {time}. Försök igen efter det.',
    words: {
      'no-network': 'Den här datorn är inte ansluten till något nätverk. Kontrollera kabeln eller Wi-Fi.',
      'host-not-found': 'Servern finns inte på det här nätverket. Kontrollera adressen eller VPN.',
      unreachable: 'Servern svarar inte. Kontrollera VPN, eller fråga om SuperOffice ligger nere.',
      'proxy-login': 'Din proxy kräver inloggning. Logga in på den i en webbläsare och försök igen.',
      'tls-refused':
        'Anslutningen är inte säker: servern använder inte https, eller dess certifikat är inte betrott. Inget skickades. Visa det här för din nätverksadministratör.',
      'captive-portal':
        'Det här nätverket kräver att du loggar in först. Öppna en webbläsare, logga in på nätverket och försök igen.',
      'timed-out': 'SuperOffice svarade inte i tid. Försök igen om en stund.',
      cancelled: 'En nyare begäran ersatte den här. Försök igen.',
      'request-rejected':
        'SuperOffice godtog inte begäran. Försök igen. Ge supporten den här referensen om det fortsätter.',
      'sign-in-again': 'Du har loggats ut. Logga in igen.',
      'no-access': 'Du har inte åtkomst till det här företaget. Be din SuperOffice-administratör om åtkomst.',
      'not-found': 'Företaget finns inte. Det kan ha tagits bort eller slagits samman. Sök på namnet.',
      'search-refused':
        'Du har inte åtkomst till den här sökningen. Be din SuperOffice-administratör om åtkomst.',
      'wrong-host': 'SuperOffice har flyttat till en annan server. Försök igen om en minut.',
      throttled: 'SuperOffice är upptaget. Vänta en stund och försök igen.',
      unavailable: 'SuperOffice är nere för underhåll. Försök igen om några minuter.',
      'server-error':
        'SuperOffice svarade med ett fel. Försök igen. Ge supporten den här referensen om det fortsätter.',
      'empty-answer':
        'SuperOffice svarade med ett fel och skickade inget. Försök igen. Ge supporten den här referensen om det fortsätter.',
      'unreadable-answer':
        'SuperOffices svar kunde inte läsas. Försök igen. Ge supporten den här referensen om det fortsätter.',
      'too-large':
        'SuperOffices svar är för stort för att visas. Välj färre rader per avsnitt i inställningarna.',
      'address-invalid': 'Det här är inte en serveradress. Skriv den som crm.example.com/SuperOffice.',
      'address-insecure': 'Glance skickar lösenord bara över https. Börja adressen med https://.',
      'credentials-refused': 'Fel användarnamn eller lösenord.',
      'not-superoffice':
        'Det finns en server här, men det är inte SuperOffice. Kontrollera det som står efter servernamnet.',
      'environment-unknown':
        'Den här miljön finns inte längre. Välj en annan, eller fråga din Glance-administratör.',
      'client-id-missing':
        'Glance är inte registrerat för den här miljön. Be din Glance-administratör lägga in klient-id:t.',
      'client-id-refused':
        'SuperOffice känner inte till Glances klient-id. Be din Glance-administratör kontrollera det.',
      'browser-not-opened': 'Din webbläsare kunde inte öppnas. Välj en standardwebbläsare och försök igen.',
      'answer-port-taken':
        'Glance kunde inte ta emot webbläsarens svar. Kontrollera brandväggen på den här datorn och försök igen.',
      'sign-in-code-refused':
        'Den här inloggningen har redan använts, eller tog för lång tid. Logga in igen.',
      'id-token-refused':
        'Glance kunde inte bekräfta vem som loggade in, så inget sparades. Kontrollera den här datorns klocka och försök igen.',
      'wrong-tenant':
        'Du loggade in på en annan kund än den du angav. Kontrollera kund-id:t, eller välj den kunden i webbläsaren.',
      'profile-unknown': 'Den här profilen finns inte längre. Välj en annan, eller logga in.',
      'sign-in-failed':
        'SuperOffice loggade inte in dig och angav inget skäl. Försök igen. Ge supporten den här referensen om det fortsätter.',
      'sign-in-revoked':
        'Ditt företag har dragit tillbaka Glances åtkomst. Be din SuperOffice-administratör tillåta den igen.',
      'sign-in-redirect-refused':
        'SuperOffice kan inte skicka tillbaka inloggningen till den här datorn. Be din Glance-administratör tillåta http://127.0.0.1 på alla portar.',
      'sign-in-expired':
        'Ditt företags godkännande av Glance har gått ut. Be din SuperOffice-administratör godkänna det igen.',
      'sign-in-denied':
        'Inloggningen nekades i webbläsaren. Logga in igen, eller be din SuperOffice-administratör om åtkomst till Glance.',
      'sign-in-needs-approval':
        'Din SuperOffice-administratör måste godkänna Glance igen innan någon kan logga in.',
      'sign-in-time-refused':
        'SuperOffice säger att tiden är fel. Ställ den här datorns klocka och försök igen.',
      'sign-in-signature-refused':
        'SuperOffice godtog inte Glances signatur. Försök igen. Ge supporten den här referensen om det fortsätter.',
      'tenant-provisioning':
        'Ditt företags SuperOffice håller fortfarande på att konfigureras. Försök igen senare.',
      'tenant-provisioning-failed':
        'Ditt företags SuperOffice kunde inte konfigureras. Fråga din SuperOffice-administratör.',
      'tenant-migrating':
        'Ditt företags SuperOffice flyttas, vilket kan ta dagar. Du kan fortfarande läsa sparade företag.',
      'tenant-maintenance':
        'SuperOffice är nere för underhåll, oftast i några minuter. Du kan fortfarande läsa sparade företag.',
      'tenant-suspended':
        'Ditt företags SuperOffice är avstängt. Fråga din SuperOffice-administratör. Du kan fortfarande läsa sparade företag.',
      'tenant-deleting': 'Ditt företags SuperOffice tas bort. Fråga din SuperOffice-administratör.',
      'tenant-delete-failed':
        'Ditt företags SuperOffice är stängt och skulle ha tagits bort. Fråga din SuperOffice-administratör.',
      'tenant-deleted':
        'Ditt företags SuperOffice har tagits bort, så dess sparade företag har tagits bort från den här datorn.',
      'tenant-unknown':
        'Glance kunde inte ta reda på om ditt företags SuperOffice är i drift. Kontrollera kund-id:t, eller försök igen senare.',
      'signed-out': 'Du är inte inloggad. Logga in först.',
      locked: 'Glance är låst. Lås upp först.',
      'keychain-unavailable':
        'Nyckelringen lämnade inte ut Glances krypteringsnyckel. Lås upp nyckelringen och försök igen.',
      'key-not-renewed':
        'Krypteringsnyckeln kunde inte förnyas, så den gamla används fortfarande. Försök igen, eller starta om Glance först.',
      'nothing-to-open': 'Det finns inget här att öppna, kopiera eller ringa.',
      'fixed-by-policy': 'Det här har din administratör bestämt, så det kan inte ändras.',
      'shortcut-taken':
        'Ett annat program eller systemet använder det här kortkommandot. Välj ett annat. Det gamla fungerar fortfarande.',
      'shortcut-not-pressed':
        'Glance märkte inte det nya kortkommandot i tid, så det gamla gäller igen. Om du tryckte på det använder ett annat program det.',
      'shortcut-unsupported':
        'Kortkommandon fungerar inte i en webbläsare. De fungerar i den installerade appen.',
      'link-number-unreadable': 'Det här är inget telefonnummer. Ange minst tre siffror och högst 40 tecken.',
      'link-not-opened':
        'Den här datorn kan inte öppna Glances länkar. Installera Glance igen och försök en gång till.',
      'link-not-received':
        'Länken kom inte fram till Glance inom 10 sekunder. Den här datorn öppnar Glances länkar med ett annat program, eller inte alls. Installera Glance igen och försök en gång till.',
      'too-long': 'Det här är för långt för Glance. Korta det och försök igen.',
      'invalid-request': 'Glance kunde inte göra det här. Ge supporten den här referensen.',
      unexpected: 'Något gick fel i Glance. Försök igen. Ge supporten den här referensen om det fortsätter.'
    },
    notices: {
      'keychain-unavailable':
        'Nyckelringen kan inte användas, så inget sparas. Du måste logga in igen nästa gång.',
      'store-set-aside':
        'Sparade företag kunde inte läsas och lades åt sidan. Glance har börjat på ett nytt lager.',
      'store-rolled-back':
        'De sparade företagen var en äldre kopia av filen, så Glance har tagit bort dem. De sparas igen när du öppnar dem.',
      'store-not-saved':
        'Företagen du öppnar kan inte sparas: disken är full eller låst. Aktuella resultat fungerar fortfarande.',
      'settings-set-aside':
        'Dina inställningar kunde inte läsas och lades åt sidan. Glance använder standardvärdena.',
      'settings-restored':
        'Dina inställningar kunde inte läsas och lades åt sidan. Glance använder säkerhetskopian, så inget har gått förlorat.',
      'policy-broken':
        'Din administratörs policy kunde inte användas, så den gäller inte. Säg till din Glance-administratör.',
      'place-changed':
        'Adressen till ditt SuperOffice har ändrats sedan du loggade in, så Glance skickar inget lösenord dit. Logga in igen om adressen stämmer.',
      'settings-not-saved': 'Dina inställningar kan inte sparas. Ändringar gäller tills Glance stängs.',
      'settings-shortcut-refused':
        'Andra program behöver tangenterna i kortkommandot som du hade valt, så Glance låter dem vara. Nu är det {keys}. Du kan välja ett annat i inställningarna.',
      'settings-clipboard-shortcut-refused':
        'Andra program behöver tangenterna i kortkommandot för urklipp som du hade valt, så Glance låter dem vara. Du kan välja ett annat i inställningarna.',
      'settings-newer':
        'En nyare version av Glance har sparat dina inställningar, så den här använder standardvärdena. Ändringar gäller tills Glance stängs.',
      'shortcut-taken': 'Ett annat program använder Glances kortkommando. Välj ett annat i inställningarna.',
      'lives-in-tray':
        'Glance finns kvar bredvid klockan. Klicka på ikonen där eller tryck på {keys} för att öppna det. Om du inte ser ikonen klickar du på pilen bredvid klockan.',
      'lives-in-menu-bar':
        'Glance finns kvar i menyraden. Klicka på ikonen där eller tryck på {keys} för att öppna det.'
    },
    policy: {
      inUse: {
        nothing: '{problem} Inget i policyn gäller. Säg till din Glance-administratör.',
        earlier: '{problem} Den tidigare policyn gäller fortfarande. Säg till din Glance-administratör.',
        rest: '{problem} Resten av policyn gäller. Säg till din Glance-administratör.'
      },
      problems: {
        unreadable: 'Din administratörs policy kan inte läsas.',
        untrusted:
          'Din administratörs policyfil är inte betrodd: personer som inte är administratörer kan ändra den.',
        'invalid-json': 'Din administratörs policyfil är inte giltig JSON.',
        'newer-version': 'Din administratörs policy är för en nyare version av Glance.',
        'unknown-key': 'Din administratörs policy har en nyckel som Glance inte känner till.',
        'duplicate-key': 'Din administratörs policy har en nyckel två gånger.',
        'missing-key': 'Din administratörs policy saknar en nyckel.',
        'wrong-value': 'Din administratörs policy är inte en lista med nycklar och värden.',
        'wrong-kind': 'Din administratörs policy har ett värde av fel typ.',
        'refused-shortcut':
          'Din administratörs policy har ett kortkommando som är felstavat eller som andra program behöver.',
        'built-in-environment':
          'Din administratörs policy ändrar en av SuperOffices egna inloggningsadresser.'
      },
      problemsOfKey: {
        unreadable: 'Din administratörs policy har tecken som inte kan läsas, i ”{key}”.',
        untrusted: 'Din administratörs policy är inte betrodd, på grund av ”{key}”.',
        'invalid-json': 'Din administratörs policy är inte giltig JSON, vid ”{key}”.',
        'newer-version': 'Din administratörs policy är för en nyare version av Glance: se ”{key}”.',
        'unknown-key': 'Din administratörs policy har en nyckel som Glance inte känner till: ”{key}”.',
        'duplicate-key': 'Din administratörs policy har det här två gånger: ”{key}”.',
        'missing-key': 'Din administratörs policy saknar ”{key}”.',
        'wrong-value': 'Din administratörs policy har ett värde som inte kan användas för ”{key}”.',
        'wrong-kind': 'Din administratörs policy har fel typ av värde i registret för ”{key}”.',
        'refused-shortcut':
          'Din administratörs policy har ett kortkommando som är felstavat eller som andra program behöver: ”{key}”.',
        'built-in-environment':
          'Din administratörs policy kan inte ändra SuperOffices egna miljöer: se ”{key}”.'
      }
    }
  },
  time: {
    now: 'nu',
    justNow: 'nyss',
    minutes: '{count} min',
    hours: '{count} tim',
    days: '{count} d',
    weeks: '{count} v',
    months: '{count} mån | {count} mån',
    years: '{count} år',
    ahead: 'om {length}',
    ago: 'för {length} sedan',
    underAMinute: 'under 1 min'
  }
})
