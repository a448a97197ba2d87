import { translateEnglish } from './catalogue.ts'

export const nl = translateEnglish({
  app: {
    notHere: 'Hier niet beschikbaar: {action}',
    starting: 'Bezig met starten…',
    dismiss: 'Verbergen',
    back: 'Terug',
    cancel: 'Annuleren',
    slow: 'SuperOffice is traag vandaag',
    busy: 'SuperOffice is overbelast. Nieuwe poging over {count}\u00a0s',
    busyLong: 'SuperOffice is overbelast. Nieuwe poging over ongeveer {count}\u00a0min',
    masked: 'Nummers, adressen, bedragen, berichten verborgen',
    unmask: 'Tonen'
  },
  palette: {
    title: 'Acties',
    box: 'Actie zoeken',
    list: 'Gevonden acties',
    hint: 'acties',
    none: 'Geen actie gevonden voor ‘{text}’',
    found: '{count} actie | {count} acties',
    groups: {
      card: 'Bedrijf',
      contact: 'Contact',
      superoffice: 'SuperOffice',
      goTo: 'Ga naar',
      glance: 'Glance',
      demo: 'Demo'
    },
    openSelected: 'Openen',
    unpin: 'Losmaken',
    timeline: 'Tijdlijn tonen',
    bySection: 'Per onderdeel tonen',
    everyone: 'Weer iedereen tonen',
    searchNow: 'Nu in SuperOffice zoeken',
    switchProfile: 'Profiel wisselen',
    shareScreen: 'Gegevens verbergen bij scherm delen',
    stopSharing: 'Gegevens weer tonen',
    hide: 'Venster verbergen'
  },
  search: {
    box: 'Bedrijf zoeken',
    matches: 'Resultaten',
    settings: 'Instellingen',
    lock: 'Vergrendelen',
    person: 'Persoon',
    stopped: 'Stop',
    formerEmployee: 'Voormalige werknemer',
    pinned: 'Vastgemaakt',
    stored: 'Opgeslagen {when}',
    seen: '{age} geleden bekeken',
    groups: {
      pinned: 'Vastgemaakt',
      recent: 'Onlangs geopend',
      inSuperOffice: 'In SuperOffice'
    },
    samples: {
      title: 'Probeer bijvoorbeeld',
      kinds: {
        name: 'Deel van de naam van een bedrijf of persoon',
        phone: 'Een telefoonnummer, hoe dan ook geschreven',
        email: 'Een e-mailadres of webdomein',
        id: 'De id van een bedrijf, of een verzoeknummer'
      },
      replace: 'Dit is een voorbeeld. Typ eroverheen.'
    },
    noCompany: 'Geen bedrijf',
    noMatch: {
      name: 'Geen bedrijf of persoon gevonden voor ‘{text}’',
      number: 'Geen bedrijf, persoon of verzoek met het nummer ‘{text}’',
      id: 'Geen bedrijf met id {text}',
      idOrRequest: 'Geen bedrijf of verzoek met het nummer {text}',
      email: 'Geen bedrijf of persoon met het e-mailadres ‘{text}’',
      domain: 'Geen bedrijf met het webdomein ‘{text}’',
      link: 'Geen bedrijf achter deze SuperOffice-link',
      request: 'Geen verzoek gevonden voor ‘{text}’'
    },
    moreMatches: 'Er zijn mogelijk meer resultaten. Typ verder.',
    partlySearched:
      'Nog niets gevonden voor ‘{text}’: SuperOffice beantwoordde maar een deel van de zoekopdracht.',
    tooLong: 'Te lang om te zoeken: plak een naam, nummer of adres.',
    didYouMean: 'Bedoelde je',
    onlyWord: 'Alleen zoeken op ‘{text}’',
    beginning: 'Zoeken op namen die met ‘{text}’ beginnen',
    part: 'Zoek naar namen met ‘{text}’ erin',
    waysOut: 'Andere manieren om te zoeken',
    inSuperOffice: 'In SuperOffice zoeken',
    failed: {
      'not-found':
        'SuperOffice kon hier niet op zoeken. Probeer het opnieuw. Blijft het gebeuren, geef deze referentie dan door aan de helpdesk.',
      'no-access': 'Je hebt geen toegang tot het zoeken van SuperOffice. Vraag het je SuperOffice-beheerder.',
      'too-large': 'SuperOffice vond te veel om te tonen. Typ meer van de naam of het nummer.'
    },
    linkProblems: {
      'link-unreadable': 'De link van je telefoonsysteem kon niet worden gelezen.',
      'link-partly-read':
        'Een deel van de link van je telefoonsysteem kon niet worden gelezen. Glance heeft de rest opgezocht.'
    },
    noStoredMatch: 'Geen opgeslagen bedrijf gevonden voor ‘{text}’',
    empty: 'Zoek op naam, telefoon, e-mail, btw-nr. of #id. Bedrijven die je opent, staan hier.',
    tooShort: 'Typ nog één teken om in SuperOffice te zoeken.',
    alreadySearched: 'Er is al in SuperOffice gezocht',
    stillSearching: 'Nog aan het zoeken…',
    found: 'Geen resultaten | {count} resultaat | {count} resultaten',
    hints: {
      choose: 'kiezen',
      open: 'openen',
      inSuperOffice: 'in SuperOffice',
      searchSuperOffice: 'in SuperOffice zoeken',
      tryAgain: 'opnieuw proberen'
    },
    badges: {
      chat: 'chat',
      open: '{count} open | {count} open',
      changed: '{count} gewijzigd | {count} gewijzigd',
      spoken: {
        chat: 'open chat',
        open: '{count} open verzoek | {count} open verzoeken',
        overdue: '{count} achterstallige vervolgactiviteit | {count} achterstallige vervolgactiviteiten',
        changed: '{count} wijziging | {count} wijzigingen'
      }
    },
    favourite: 'favoriet',
    history: {
      show: 'Historie en favorieten in SuperOffice',
      loading: 'Laden…'
    },
    recognisedAs: 'Herkend als {kind}',
    kinds: {
      name: 'naam',
      phone: 'telefoon',
      email: 'e-mail',
      domain: 'domein',
      id: 'id',
      'organisation-number': 'btw-nr.',
      request: 'verzoek',
      link: 'SuperOffice-link'
    },
    reasons: {
      phone: 'telefoon',
      'phone-last-eight': 'laatste 8 cijfers',
      'phone-switchboard': 'centrale',
      email: 'e-mail',
      domain: 'domein',
      id: 'id',
      'organisation-number': 'btw-nr.',
      'company-number': 'klantnr.',
      request: 'verzoek',
      link: 'link',
      text: 'opgeslagen tekst'
    },
    fields: {
      category: 'Categorie',
      business: 'Branche',
      city: 'Plaats',
      country: 'Land',
      email: 'E-mail',
      web: 'Web',
      ourContact: 'Onze contactpersoon',
      phone: 'Telefoon',
      organisationNumber: 'Btw-nr.',
      companyId: 'Id',
      people: 'Persoon',
      peopleTitles: 'Functie',
      peoplePhones: 'Telefoon van de persoon',
      peopleEmails: 'E-mail van de persoon',
      requests: 'Verzoek',
      followUps: 'Vervolgactiviteit',
      documents: 'Document',
      sales: 'Verkoop',
      chats: 'Chat',
      visitors: 'Bezoeker in de chat',
      details: 'Details'
    }
  },
  company: {
    region: 'Bedrijf',
    brief: 'Overzicht',
    caller: {
      region: 'Beller',
      former: 'Voormalige werknemer',
      worksFor: ', nu bij {company}',
      only: 'Alleen deze persoon',
      open: 'Persoon in SuperOffice openen',
      others: 'nog {count} nummer of adres | nog {count} nummers en adressen',
      theirs: 'Van {name}'
    },
    sections: 'Onderdelen',
    timeline: {
      title: 'Tijdlijn',
      groups: {
        'open-chat': 'Nu',
        planned: 'Gepland',
        earlier: 'Eerder',
        undated: 'Zonder datum'
      },
      kinds: {
        requests: 'Verzoek',
        followUps: 'Vervolgactiviteit',
        documents: 'Document',
        sales: 'Verkoop',
        chats: 'Chat'
      },
      incomplete: 'Van elk onderdeel staat hier alleen het nieuwste. Er kan ouder zijn.'
    },
    actions: {
      more: 'Meer acties',
      copy: 'Kaart als tekst kopiëren',
      copied: '✓ Gekopieerd',
      newRequest: 'Nieuw verzoek in SuperOffice',
      newFollowUp: 'Nieuwe vervolgactiviteit in SuperOffice',
      signInFirst: 'Eerst aanmelden'
    },
    copied: {
      line: '{label}: {value}',
      department: 'Afdeling',
      address: 'Adres',
      web: 'Web',
      id: 'Id',
      caller: 'Beller',
      summary: 'Overzicht',
      asOf: 'Stand van {time}',
      openOnes: {
        requests: 'Open verzoeken',
        followUps: 'Vervolgactiviteiten te doen',
        sales: 'Open verkopen',
        chats: 'Open chat'
      },
      mayHaveMore: 'Er kunnen er meer zijn.'
    },
    markedRequest: {
      numbered: 'Verzoek {id}',
      titled: 'Verzoek {id} ‘{title}’',
      notListed: '{request} staat niet bij de nieuwste.',
      open: 'Verzoek in SuperOffice openen'
    },
    freshness: 'Actualiteit',
    live: 'Live',
    stored: 'Opgeslagen {time}',
    storedOffline: 'Opgeslagen {time} · offline',
    storedNoAnswer: 'Opgeslagen {time} · SuperOffice antwoordde niet',
    storedError: 'Opgeslagen {time} · SuperOffice antwoordde met een fout',
    loading: 'Laden…',
    stillLoading: 'Nog aan het laden…',
    longWait: 'Nog niet op deze computer opgeslagen.',
    notSaved: 'Niet op deze computer opgeslagen.',
    updated: 'Bijgewerkt',
    refresh: 'Vernieuwen',
    pin: 'Vastmaken',
    openInSuperOffice: 'In SuperOffice openen',
    forget: 'Dit bedrijf vergeten',
    forgetPerson: 'Deze persoon vergeten',
    forgetTitle: '{name} vergeten?',
    forgetErases:
      'Verwijdert de opgeslagen gegevens van deze computer en maakt de kaart los. In SuperOffice verandert niets.',
    forgetNow: 'Vergeten',
    receipt: 'Vergeten',
    receiptNothing: 'Er was niets opgeslagen.',
    receiptErased: 'Van deze computer verwijderd: {what}.',
    receiptRows: '{count} rij | {count} rijen',
    receiptPeople: '{count} persoon | {count} personen',
    receiptSetAside:
      '{count} beschadigd bestand is ook verwijderd. | {count} beschadigde bestanden zijn ook verwijderd.',
    receiptNotGone: 'Kon nog niet helemaal worden gewist; Glance maakt het later af.',
    tryAgain: 'Opnieuw proberen',
    backToSearch: 'Terug naar zoeken',
    stopped: 'Stop',
    id: 'Id',
    values: {
      phone: 'Tel.',
      mobile: 'Mobiel',
      email: 'E-mail',
      web: 'Web',
      address: 'Adres',
      city: 'Plaats',
      organisationNumber: 'Btw-nr.',
      customerNumber: 'Klantnr.',
      ourContact: 'Onze contactpersoon',
      more: 'Meer details',
      fewer: 'Minder details'
    },
    emptySections: 'Geen {sections}',
    nothingYet: 'Hier is nog niets: geen verzoeken, vervolgactiviteiten, documenten, verkopen of chats.',
    none: 'Geen',
    untitled: 'Zonder titel',
    unreadableRows: '{count} rij kon niet worden gelezen. | {count} rijen konden niet worden gelezen.',
    keptFrom: 'Opgeslagen {time} · kon niet worden bijgewerkt',
    noMoreRows: 'De nieuwste {count}. De rest staat in SuperOffice.',
    noMore: 'Geen {sections} meer',
    hints: {
      rows: 'rijen',
      open: 'in SuperOffice',
      sections: 'onderdelen',
      timeline: 'tijdlijn',
      bySection: 'per onderdeel',
      space: 'Spatie',
      details: 'details'
    },
    changes: {
      none: 'Geen wijzigingen sinds de vorige keer',
      line: '{count} wijziging sinds {time} | {count} wijzigingen sinds {time}',
      short: '{count} wijziging | {count} wijzigingen',
      inAll: '{line} · {count} in alle rijen',
      hidden: '{line}, niet in deze rijen',
      next: 'Volgende wijziging',
      previous: 'Vorige wijziging',
      nextShort: 'Volgende',
      place: '{index} van {count}',
      wrapped: 'terug naar {position}',
      allRows: '{position}, alle rijen zichtbaar',
      added: {
        requests: 'Nieuw',
        followUps: 'Nieuw',
        documents: 'Nieuw',
        sales: 'Nieuw',
        chats: 'Nieuw'
      },
      changed: {
        requests: 'Gewijzigd',
        followUps: 'Gewijzigd',
        documents: 'Gewijzigd',
        sales: 'Gewijzigd',
        chats: 'Gewijzigd'
      },
      fromTo: '{from} → {to}',
      before: 'Eerder: {text}',
      nothing: 'niets',
      unknown: 'onbekend'
    },
    contact: {
      kinds: {
        phone: 'Telefoon',
        mobile: 'Mobiel',
        email: 'E-mail'
      },
      uses: {
        'copy-phone': 'Telefoonnummer kopiëren',
        'copy-mobile': 'Mobiel nummer kopiëren',
        'copy-email': 'E-mailadres kopiëren',
        'copy-id': 'Id kopiëren',
        'copy-web': 'Webadres kopiëren',
        'copy-address': 'Adres kopiëren',
        'copy-organisation-number': 'Btw-nummer kopiëren',
        'copy-customer-number': 'Klantnummer kopiëren',
        call: 'Bellen',
        'call-mobile': 'Mobiel nummer bellen',
        write: 'E-mail schrijven',
        'open-web': 'Website openen'
      },
      opens: '{address} openen',
      copied: '✓ Gekopieerd',
      notes: {
        copied: {
          phone: 'Telefoonnummer gekopieerd',
          mobile: 'Mobiel nummer gekopieerd',
          email: 'E-mailadres gekopieerd',
          id: 'Id gekopieerd',
          web: 'Webadres gekopieerd',
          address: 'Adres gekopieerd',
          organisationNumber: 'Btw-nummer gekopieerd',
          customerNumber: 'Klantnummer gekopieerd'
        },
        missing: {
          phone: 'Hier is geen telefoonnummer',
          mobile: 'Hier is geen telefoonnummer',
          email: 'Hier is geen e-mailadres',
          id: 'Hier is geen id',
          web: 'Hier is geen webadres',
          address: 'Hier is geen adres',
          organisationNumber: 'Hier is geen btw-nummer',
          customerNumber: 'Hier is geen klantnummer'
        }
      }
    },
    people: {
      title: 'Personen',
      loading: 'Laden…',
      unreadable: 'De personen konden niet worden gelezen.',
      noMoreRows: 'De eerste {count}. De rest staat in SuperOffice.'
    },
    requests: {
      title: 'Verzoeken',
      more: 'Meer verzoeken tonen',
      plural: 'verzoeken',
      unreadable: 'De verzoeken konden niet worden gelezen.',
      status: 'Status {id}',
      open: 'Open',
      closed: 'Gesloten'
    },
    followUps: {
      title: 'Vervolgactiviteiten',
      more: 'Meer vervolgactiviteiten tonen',
      plural: 'vervolgactiviteiten',
      unreadable: 'De vervolgactiviteiten konden niet worden gelezen.',
      overdue: 'Te laat',
      'not-started': 'Te doen',
      started: 'Begonnen',
      completed: 'Voltooid'
    },
    documents: {
      title: 'Documenten',
      more: 'Meer documenten tonen',
      plural: 'documenten',
      unreadable: 'De documenten konden niet worden gelezen.'
    },
    sales: {
      title: 'Verkopen',
      more: 'Meer verkopen tonen',
      plural: 'verkopen',
      unreadable: 'De verkopen konden niet worden gelezen.',
      open: 'Open',
      sold: 'Verkocht',
      lost: 'Verloren',
      stalled: 'Vastgelopen',
      inBaseCurrency: '{amount} in basisvaluta'
    },
    chats: {
      title: 'Chats',
      more: 'Meer chats tonen',
      plural: 'chats',
      unreadable: 'De chats konden niet worden gelezen.',
      visitor: 'Bezoeker',
      openNow: 'Nu open',
      ended: 'Beëindigd',
      endedAfter: 'Beëindigd · {length}'
    },
    details: {
      region: 'Details',
      shown: 'De details staan onder de rij',
      facts: {
        visitor: 'Bezoeker',
        number: 'Nummer',
        type: 'Soort',
        status: 'Status',
        stage: 'Fase',
        priority: 'Prioriteit',
        probability: 'Kans',
        nextDate: 'Volgende datum',
        owner: 'Eigenaar',
        askedBy: 'Gevraagd door',
        person: 'Persoon',
        category: 'Categorie',
        when: 'Tijd',
        length: 'Duur'
      },
      firstMessage: 'Eerste bericht',
      lastMessage: 'Laatste bericht',
      noMessages: 'Nog geen berichten',
      onlyQuoted: 'Alleen geciteerde tekst',
      noText: 'Geen tekst',
      internal: 'Intern',
      cut: 'Het bericht gaat verder.',
      showAll: 'Alles tonen',
      showQuoted: 'Geciteerde tekst tonen',
      hideQuoted: 'Geciteerde tekst verbergen',
      gone: {
        request: 'SuperOffice heeft dit verzoek niet meer.',
        'follow-up': 'SuperOffice heeft deze vervolgactiviteit niet meer.',
        document: 'SuperOffice heeft dit document niet meer.',
        sale: 'SuperOffice heeft deze verkoop niet meer.'
      },
      noAccess: {
        request: 'Je hebt geen toegang tot dit verzoek. Vraag je SuperOffice-beheerder om toegang.',
        'follow-up':
          'Je hebt geen toegang tot deze vervolgactiviteit. Vraag je SuperOffice-beheerder om toegang.',
        document: 'Je hebt geen toegang tot dit document. Vraag je SuperOffice-beheerder om toegang.',
        sale: 'Je hebt geen toegang tot deze verkoop. Vraag je SuperOffice-beheerder om toegang.'
      },
      tooLarge: 'Dit is te groot om hier te tonen. Open het in SuperOffice.'
    },
    matchWarnings: {
      'phone-last-eight': 'Alleen de laatste 8 cijfers komen overeen',
      'phone-switchboard': 'Alleen het nummer van de centrale komt overeen'
    },
    briefs: {
      openRequests: '{count} open verzoek | {count} open verzoeken',
      aged: '{what}, {age} oud',
      oldest: '{what}, oudste {age}',
      overdue: 'vervolgactiviteit {age} te laat',
      overdueUndated: 'vervolgactiviteit te laat | {count} vervolgactiviteiten te laat',
      next: 'volgende vervolgactiviteit {time}',
      planned: 'vervolgactiviteit {time}',
      sale: '{amount} met {percent}',
      saleUncertain: '{amount} in een open verkoop',
      sales: '{amount} in {count} open verkopen',
      salesOrMore: '{amount} of meer in {count} open verkopen',
      likeliest: '{what}, hoogste kans {percent}',
      chat: 'chat nu open',
      lastContact: 'laatste contact {time}',
      contact: 'contact {time}',
      short: {
        chat: 'chat open',
        open: '{count} open | {count} open',
        openAged: '{count} open, {age} | {count} open, {age}',
        overdue: '{age} te laat',
        overdueMany: '{count} te laat, {age}',
        overdueUndated: '{count} te laat | {count} te laat',
        next: 'volgende: {time}',
        planned: 'activiteit {time}',
        sales: '{amount}, tot {percent}',
        salesOrMore: '{amount}+'
      }
    },
    failures: {
      notFound: 'Dit bedrijf bestaat niet',
      notFoundHint:
        'Het is misschien verwijderd of samengevoegd. Wat erover was opgeslagen, is van deze computer verwijderd. Zoek op naam om te vinden wat het heeft vervangen.',
      noAccess: 'Geen toegang',
      noAccessHint:
        'Je hebt geen toegang tot dit bedrijf. Wat erover was opgeslagen, is van deze computer verwijderd. Vraag je SuperOffice-beheerder om toegang.',
      offline: 'Offline',
      offlineSince: 'Offline sinds {time}',
      maintenance: 'In onderhoud',
      timedOut: 'SuperOffice antwoordde niet',
      unavailable: 'Nu niet beschikbaar',
      signIn: 'Je bent afgemeld',
      unreadable: 'Dit bedrijf kan niet worden getoond',
      person: {
        notFound: 'Deze persoon bestaat niet',
        notFoundHint:
          'De persoon is misschien verwijderd of samengevoegd. Wat was opgeslagen, is van deze computer verwijderd. Zoek op naam om te vinden wat ervoor in de plaats kwam.',
        noAccessHint:
          'Je hebt geen toegang tot deze persoon. Wat was opgeslagen, is van deze computer verwijderd. Vraag je SuperOffice-beheerder om toegang.',
        unreadable: 'Deze persoon kan niet worden getoond'
      }
    }
  },
  session: {
    demo: {
      title: 'Demo',
      call: 'Oproep simuleren',
      change: 'Wijziging simuleren'
    },
    title: 'Aanmelden bij SuperOffice',
    titleAgain: 'Opnieuw aanmelden',
    lead: 'Je aanmeldgegevens worden alleen in de sleutelhanger van deze computer opgeslagen.',
    leadAgain: 'Je bent afgemeld. Opgeslagen bedrijven kun je nog lezen.',
    kind: 'Waar jouw SuperOffice is',
    kinds: {
      online: 'SuperOffice Online',
      'own-server': 'Eigen server',
      demo: 'Demo'
    },
    serverAddress: 'Serveradres',
    serverAddressHint: 'crm.example.com/SuperOffice',
    userName: 'Gebruikersnaam',
    password: 'Wachtwoord',
    showPassword: 'Wachtwoord tonen',
    showTicket: 'Ticket tonen',
    showAppToken: 'App-token tonen',
    showToken: 'Toegangstoken tonen',
    signIn: 'Aanmelden',
    signingIn: 'Aanmelden…',
    tryDemo: 'Demo proberen',
    startingDemo: 'De demo wordt gestart…',
    demoLead: 'Probeer Glance met verzonnen bedrijven. Niets verlaat deze computer.',
    missingServer: 'Voer het adres van je SuperOffice in.',
    missingUser: 'Voer je gebruikersnaam in.',
    missingPassword: 'Voer je wachtwoord in.',
    signedOut: 'Je bent afgemeld.',
    signInAgain: 'Opnieuw aanmelden',
    signInOtherwise: 'Anders aanmelden',
    titleProfile: 'Aanmelden bij {name}',
    environment: 'Omgeving',
    environments: {
      production: 'Productie',
      stage: 'Stage',
      development: 'Ontwikkeling'
    },
    notRegistered: '{name} · niet geregistreerd',
    noneRegistered:
      'Glance is nog niet bij SuperOffice Online geregistreerd. Vraag je Glance-beheerder de client-id toe te voegen.',
    customerId: 'Klant-id',
    customerIdHint: 'Cust12345, als je die weet',
    customerIdMistyped: 'Een klant-id heeft alleen letters en cijfers, zoals Cust12345.',
    signInWithBrowser: 'Aanmelden in de browser',
    finishInBrowser: 'Ga verder in de browser',
    finishInBrowserHint: 'Meld je daar aan bij SuperOffice. Glance gaat vanzelf verder.',
    access: 'Aanmelden met',
    ticket: 'Ticket',
    appToken: 'App-token',
    token: 'Toegangstoken',
    optional: 'Optioneel',
    missingTicket: 'Voer het ticket in.',
    missingToken: 'Voer het toegangstoken in.',
    ticketRefused:
      'SuperOffice accepteerde dit ticket niet. Het is misschien verlopen of heeft een app-token nodig.',
    tokenRefused:
      'SuperOffice accepteerde dit toegangstoken niet. Het is misschien verlopen. Vraag een nieuw token aan.',
    tokenNotSaved: 'Glance slaat geen toegangstokens op. Je hebt er een nodig bij elke start.',
    otherProfiles: 'Of ga verder met',
    switchProfile: 'Profiel wisselen',
    switchProfileFrom: 'Profiel wisselen, nu {name}',
    switchHint: 'profiel wisselen',
    activeProfile: 'In gebruik',
    addProfile: 'Profiel toevoegen',
    locked: 'Glance is vergrendeld',
    lockedHint: 'Ontgrendel Glance om opgeslagen bedrijven te zien.',
    unlock: 'Ontgrendelen',
    unlocking: 'Ontgrendelen…',
    unnamedUser: 'Gebruiker zonder naam'
  },
  settings: {
    title: 'Instellingen',
    groups: 'Groepen instellingen',
    appearance: 'Weergave',
    theme: 'Thema',
    themes: {
      system: 'Systeem',
      light: 'Licht',
      dark: 'Donker'
    },
    language: 'Taal',
    systemLanguage: 'Zoals deze computer',
    search: 'Zoeken',
    shortcut: 'Sneltoets',
    shortcutChange: '{name}, nu {keys}: wijzigen',
    shortcutNone: 'Geen',
    shortcutClear: 'Wissen',
    shortcutClearNamed: 'Wissen: {name}',
    clipboardShortcut: 'Sneltoets voor het klembord',
    clipboardHint:
      'Zoekt de tekst op die je hebt gekopieerd. Glance leest het klembord alleen als je hierop drukt.',
    phoneCountry: 'Standaardland voor telefoonnummers',
    phoneCountrySystem: 'Zoals deze computer',
    noCountry: 'Geen land in de lijst met die naam',
    timeZone: 'Tijdzone',
    timeZoneSystem: 'Zoals deze computer',
    noTimeZone: 'Geen tijdzone met die naam',
    phone: {
      title: 'Telefoonsystemen',
      setUp: 'Instellen',
      setUpNamed: 'Instellen: Telefoonsystemen',
      hint: 'Toont wie er belt als je telefoon gaat.',
      lead: 'Je telefoonsysteem kan Glance openen met het nummer van de beller. Kies het jouwe om te zien hoe.',
      choose: 'Telefoonsysteem',
      other: 'Een ander',
      uses: {
        program: 'Laat {name} bij een inkomende oproep het programma Glance starten, en plak dit hier:',
        address: 'Plak dit hier. {name} opent het bij een inkomende oproep.',
        'https-only': '{name} kan Glance niet openen.',
        undocumented:
          'De documentatie van {name} zegt niet hoe Glance bij een oproep kan worden geopend. Vraag je telefoniebeheerder of het dit kan openen, met het eigen veld voor het nummer van de beller in plaats van {placeholder}.',
        other:
          'Plak dit waar je telefoonsysteem bij een inkomende oproep een link opent. Zet het eigen veld voor het nummer van de beller in plaats van {placeholder}.'
      },
      copy: 'Kopiëren',
      copied: 'Gekopieerd',
      limits: {
        '3cx':
          'Beschreven door mensen die 3CX gebruiken, niet door 3CX zelf: in jouw versie van de desktop-app kunnen de namen anders zijn.',
        aircall: 'Aircall toont gegevens over een beller alleen in de eigen app.',
        xphone:
          'Je beheerder kan in XPhone een dashboard maken dat het nummer van de beller aan een ander programma doorgeeft als de telefoon gaat.',
        jabber: 'Je beheerder kent dit misschien als ‘screen pop’.',
        webex:
          'Hiervoor is een beheerder nodig. Webex Calling kan een adres openen voor de oproepen van een wachtrij, maar zegt niet in welk veld het nummer van de beller staat.',
        procall:
          'In Windows. Kies deze actie dan voor de gebeurtenis ‘In case of an incoming call’. Je beheerder kan het voor iedereen instellen.',
        teams:
          'Bij oproepen van buiten opent Teams alleen adressen die met https beginnen. Kopieer het nummer in Teams en druk op je sneltoets voor het klembord.',
        mitel: 'De bureautelefoons van Mitel vragen zelf een adres op, maar openen niets op je computer.',
        ringcentral: 'In de lijst met instellingen van de app van RingCentral staat hier niets voor.',
        ringotel:
          'Hiervoor is een beheerder nodig. De documentatie van Ringotel noemt alleen webadressen en programma’s, dus probeer het met een oproep.',
        telavox: 'Je beheerder kent dit misschien als ‘screen pop’.',
        wildix:
          'Vereist een licentie UC-Essential of hoger. De documentatie van Wildix noemt alleen webadressen en programma’s, dus probeer het met een oproep.',
        other: 'Glance leest nummers in elke schrijfwijze, en adressen met tel: en sip:.'
      },
      try: 'Proberen',
      tryHint:
        'Opent de link van Glance zoals je telefoonsysteem dat doet. Als het werkt, zoekt Glance dit nummer op.',
      number: 'Telefoonnummer',
      open: 'Link openen',
      trying: 'Wachten op de link…',
      received: 'Het werkt: Glance heeft de link ontvangen.'
    },
    startAtLogin: 'Starten bij aanmelden',
    startAtLoginStates: {
      off: 'Het systeem accepteerde dit niet. Installeer Glance opnieuw en zet het dan nog een keer aan.',
      'needs-approval': 'Sta Glance toe in Systeeminstellingen, onder Algemeen › Inlogonderdelen.',
      'turned-off':
        'Glance staat uit in de eigen lijst van het systeem met wat bij het aanmelden start. Zet het daar aan.',
      unavailable: 'Alleen de geïnstalleerde app kan bij het aanmelden starten.'
    },
    screenShared: 'Scherm delen',
    screenSharedHint: 'Verbergt nummers, adressen, bedragen en berichten ({keys}).',
    shortcutPress: 'Druk op de toetsen…',
    shortcutTry: 'Druk binnen 10 seconden nog een keer op {keys} om het te houden.',
    shortcutTryLonger: 'Druk binnen twee minuten nog een keer op {keys} om het te houden.',
    shortcutMoreTime: 'Opnieuw, met twee minuten tijd',
    shortcutNeedsModifier:
      'Neem Ctrl, Alt of de systeemtoets erbij. Anders zou Glance bij elke druk op deze toets opengaan.',
    shortcutNeedsModifierMac: 'Neem ⌘, ⌃ of ⌥ erbij. Anders zou Glance bij elke druk op deze toets opengaan.',
    shortcutNeededElsewhere: 'Andere programma’s hebben deze toetsen nodig. Druk op andere toetsen.',
    shortcutUnusable: 'Deze toets kan niet bij een sneltoets horen.',
    rowsPerSection: 'Rijen per onderdeel',
    storage: 'Opslag',
    storeDays: 'Bewaren (dagen sinds laatst bekeken)',
    storeCompanies: 'Te bewaren bedrijven',
    idleLock: 'Vergrendelen bij inactiviteit (minuten)',
    dataKey: 'Versleuteling',
    dataKeyRenew: 'Sleutel vernieuwen',
    dataKeyRenewed: 'Vernieuwd',
    dataKeyHint: 'Versleutelt opgeslagen gegevens opnieuw en vernietigt de oude sleutel.',
    outOfLimits: 'Voer {min}–{max} in. Nu geldt nog {current}.',
    account: 'Account',
    signedInAs: 'Aangemeld als',
    server: 'Server',
    signedOutOnClose: 'De sleutelhanger kan niet worden gebruikt. Je wordt afgemeld als Glance sluit.',
    demoOnline: 'Demoserver online',
    demoOnlineHint: 'Zet hem uit om te zien hoe Glance offline werkt.',
    signOut: 'Afmelden',
    signOutTitle: 'Afmelden bij {name}?',
    signOutErases:
      'Alles wat voor dit profiel is opgeslagen, wordt van deze computer gewist, samen met je aanmeldgegevens. In SuperOffice verandert niets.',
    fixed: 'Bepaald door je beheerder',
    ceiling: 'Grens van je beheerder: {max}',
    profiles: 'Profielen',
    rename: 'Naam wijzigen',
    renameProfile: 'Naam wijzigen: {name}',
    profileName: 'Nieuwe naam voor {name}',
    profileNameHint: 'Laat leeg om de oorspronkelijke naam terug te krijgen.',
    save: 'Opslaan',
    managedProfile: 'Toegevoegd door je beheerder',
    switch: 'Wisselen',
    switchProfile: 'Wisselen naar {name}',
    remove: 'Verwijderen',
    removeProfile: '{name} verwijderen',
    removeTitle: '{name} verwijderen?',
    latency: 'Wachttijden',
    latencyHint: 'De laatste 50 van elk, in ms. Bevat geen klantgegevens.',
    latencyNone: 'Nog niets gemeten.',
    latencyStep: 'Stap',
    latencyCount: 'Aantal',
    latencyLatest: 'Laatste',
    latencyMedian: 'Mediaan',
    latencyP95: '95%',
    latencyKinds: {
      summon: 'Sneltoets tot venster',
      'local-matches': 'Opgeslagen resultaten',
      'stored-card': 'Opgeslagen kaart',
      'live-card': 'Livekaart',
      superoffice: 'Aandeel van SuperOffice'
    },
    latencyCopy: 'Als tekst kopiëren',
    latencyCopied: 'Gekopieerd',
    updates: 'Updates',
    updateChannel: 'Versies',
    updateChannels: {
      stable: 'Stabiel',
      beta: 'Bèta',
      off: 'Uit'
    },
    updateCheck: 'Controleren op updates',
    updateInstall: 'Opnieuw starten om bij te werken',
    updatesOff: 'Glance zoekt niet naar updates.',
    updatesNotChecked: 'Nog niet gecontroleerd',
    updatesChecking: 'Controleren…',
    updatesCurrent: 'Bijgewerkt · gecontroleerd {time}',
    updateLoading: 'Versie {version} wordt gedownload…',
    updateReady: 'Versie {version} is klaar: start opnieuw om bij te werken',
    updateWaiting: 'Versie {version} is klaar: Glance start opnieuw als de kaart is gesloten',
    updateFailed: 'Kon niet op updates controleren: {reason}',
    updateProblems: {
      unreachable: 'de updateserver is niet bereikbaar. Glance probeert het later opnieuw.',
      'timed-out': 'de updateserver antwoordde niet op tijd. Glance probeert het later opnieuw.',
      'feed-unreadable':
        'het antwoord van de updateserver kon niet worden gelezen. Glance probeert het later opnieuw.',
      'offer-refused':
        'de updateserver bood iets aan dat niet veilig te installeren is, dus er is niets gewijzigd. Meld het aan je Glance-beheerder.',
      'package-damaged':
        'de download was onvolledig of is onderweg gewijzigd. Glance probeert het later opnieuw.',
      'not-signed':
        'niets bewijst wie de download heeft gemaakt, dus die is niet geïnstalleerd. Meld het aan je Glance-beheerder.',
      'publisher-unknown':
        'deze versie van Glance weet niet wie de updates ondertekent en installeert er dus geen. Meld het aan je Glance-beheerder.',
      'not-saved': 'de download kan niet worden opgeslagen. Controleer of de schijf vol is.'
    },
    updateAbsences: {
      'browser-host': 'Glance in een browser werkt zichzelf niet bij.',
      unpackaged: 'Glance werkt zichzelf niet bij als het vanuit de broncode draait.',
      'other-installer':
        'Glance werkt zichzelf hier niet bij. Wie het heeft geïnstalleerd, installeert ook nieuwe versies.',
      'unsigned-system': 'Glance werkt zichzelf op dit systeem niet bij. Installeer nieuwe versies zelf.',
      'no-feed': 'Deze versie van Glance krijgt geen updates.'
    },
    about: 'Over Glance',
    version: 'Versie'
  },
  failure: {
    offline: 'Offline sinds {time} · opgeslagen bedrijven',
    stillOffline: 'Nog steeds offline',
    offlineSearch: 'Offline sinds {time} · opgeslagen bedrijven',
    tryAgain: 'Opnieuw proberen',
    detail: 'SuperOffice zegt: {detail}',
    reference: 'Referentie {reference}',
    unavailableUntil: 'SuperOffice is in onderhoud tot {time}. Probeer het daarna opnieuw.',
    words: {
      'no-network': 'Deze computer is niet met een netwerk verbonden. Controleer de kabel of de wifi.',
      'host-not-found': 'De server is op dit netwerk niet te vinden. Controleer het adres of de VPN.',
      unreachable: 'De server antwoordt niet. Controleer de VPN, of vraag of SuperOffice uit de lucht is.',
      'proxy-login': 'Je proxy vraagt om aanmelding. Meld je aan in een browser en probeer het opnieuw.',
      'tls-refused':
        'De verbinding is niet veilig: de server gebruikt geen https, of het certificaat wordt niet vertrouwd. Er is niets verzonden. Laat dit aan je netwerkbeheerder zien.',
      'captive-portal':
        'Op dit netwerk moet je je eerst aanmelden. Open een browser, meld je aan op het netwerk en probeer het opnieuw.',
      'timed-out': 'SuperOffice antwoordde niet op tijd. Probeer het zo opnieuw.',
      cancelled: 'Een nieuwere aanvraag heeft deze vervangen. Probeer het opnieuw.',
      'request-rejected':
        'SuperOffice accepteerde de aanvraag niet. Probeer het opnieuw. Blijft het gebeuren, geef deze referentie dan door aan de helpdesk.',
      'sign-in-again': 'Je bent afgemeld. Meld je opnieuw aan.',
      'no-access': 'Je hebt geen toegang tot dit bedrijf. Vraag je SuperOffice-beheerder om toegang.',
      'not-found': 'Dit bedrijf bestaat niet. Het is misschien verwijderd of samengevoegd. Zoek op naam.',
      'search-refused':
        'Je hebt geen toegang tot deze zoekopdracht. Vraag je SuperOffice-beheerder om toegang.',
      'wrong-host': 'SuperOffice is naar een andere server verhuisd. Probeer het over een minuut opnieuw.',
      throttled: 'SuperOffice is overbelast. Wacht even en probeer het opnieuw.',
      unavailable: 'SuperOffice is in onderhoud. Probeer het over een paar minuten opnieuw.',
      'server-error':
        'SuperOffice antwoordde met een fout. Probeer het opnieuw. Blijft het gebeuren, geef deze referentie dan door aan de helpdesk.',
      'empty-answer':
        'SuperOffice antwoordde met een fout en stuurde niets. Probeer het opnieuw. Blijft het gebeuren, geef deze referentie dan door aan de helpdesk.',
      'unreadable-answer':
        'Het antwoord van SuperOffice kon niet worden gelezen. Probeer het opnieuw. Blijft het gebeuren, geef deze referentie dan door aan de helpdesk.',
      'too-large':
        'Het antwoord van SuperOffice is te groot om te tonen. Kies in de instellingen minder rijen per onderdeel.',
      'address-invalid': 'Dit is geen serveradres. Schrijf het als crm.example.com/SuperOffice.',
      'address-insecure': 'Glance verstuurt wachtwoorden alleen via https. Begin het adres met https://.',
      'credentials-refused': 'Gebruikersnaam of wachtwoord is onjuist.',
      'not-superoffice':
        'Hier is een server, maar het is niet SuperOffice. Controleer het deel na de servernaam.',
      'environment-unknown':
        'Deze omgeving bestaat niet meer. Kies een andere, of vraag je Glance-beheerder.',
      'client-id-missing':
        'Glance is voor deze omgeving niet geregistreerd. Vraag je Glance-beheerder de client-id toe te voegen.',
      'client-id-refused':
        'SuperOffice kent de client-id van Glance niet. Vraag je Glance-beheerder die te controleren.',
      'browser-not-opened':
        'Je browser kon niet worden geopend. Stel een standaardbrowser in en probeer het opnieuw.',
      'answer-port-taken':
        'Glance kon het antwoord van je browser niet ontvangen. Controleer de firewall van deze computer en probeer het opnieuw.',
      'sign-in-code-refused': 'Deze aanmelding is al gebruikt of duurde te lang. Meld je opnieuw aan.',
      'id-token-refused':
        'Glance kon niet vaststellen wie zich aanmeldde, dus er is niets opgeslagen. Controleer de klok van deze computer en probeer het opnieuw.',
      'wrong-tenant':
        'Je hebt je bij een andere klant aangemeld dan je hebt ingevoerd. Controleer de klant-id, of kies die klant in de browser.',
      'profile-unknown': 'Dit profiel bestaat niet meer. Kies een ander, of meld je aan.',
      'sign-in-failed':
        'SuperOffice meldde je niet aan en gaf geen reden. Probeer het opnieuw. Blijft het gebeuren, geef deze referentie dan door aan de helpdesk.',
      'sign-in-revoked':
        'Je bedrijf heeft de toegang van Glance ingetrokken. Vraag je SuperOffice-beheerder die weer toe te staan.',
      'sign-in-redirect-refused':
        'SuperOffice kan de aanmelding niet naar deze computer terugsturen. Vraag je Glance-beheerder http://127.0.0.1 op elke poort toe te staan.',
      'sign-in-expired':
        'De goedkeuring van Glance door je bedrijf is verlopen. Vraag je SuperOffice-beheerder Glance opnieuw goed te keuren.',
      'sign-in-denied':
        'De aanmelding is in de browser geweigerd. Meld je opnieuw aan, of vraag je SuperOffice-beheerder om toegang tot Glance.',
      'sign-in-needs-approval':
        'Je SuperOffice-beheerder moet Glance opnieuw goedkeuren voordat iemand zich kan aanmelden.',
      'sign-in-time-refused':
        'SuperOffice zegt dat de tijd niet klopt. Zet de klok van deze computer goed en probeer het opnieuw.',
      'sign-in-signature-refused':
        'SuperOffice accepteerde de handtekening van Glance niet. Probeer het opnieuw. Blijft het gebeuren, geef deze referentie dan door aan de helpdesk.',
      'tenant-provisioning':
        'De SuperOffice-omgeving van je bedrijf wordt nog ingericht. Probeer het later opnieuw.',
      'tenant-provisioning-failed':
        'De SuperOffice-omgeving van je bedrijf kon niet worden ingericht. Vraag het je SuperOffice-beheerder.',
      'tenant-migrating':
        'De SuperOffice-omgeving van je bedrijf wordt verhuisd, wat dagen kan duren. Opgeslagen bedrijven kun je nog lezen.',
      'tenant-maintenance':
        'SuperOffice is in onderhoud, meestal een paar minuten. Opgeslagen bedrijven kun je nog lezen.',
      'tenant-suspended':
        'De SuperOffice-omgeving van je bedrijf is opgeschort. Vraag het je SuperOffice-beheerder. Opgeslagen bedrijven kun je nog lezen.',
      'tenant-deleting':
        'De SuperOffice-omgeving van je bedrijf wordt verwijderd. Vraag het je SuperOffice-beheerder.',
      'tenant-delete-failed':
        'De SuperOffice-omgeving van je bedrijf is gesloten en zou worden verwijderd. Vraag het je SuperOffice-beheerder.',
      'tenant-deleted':
        'De SuperOffice-omgeving van je bedrijf is verwijderd, dus de opgeslagen bedrijven zijn van deze computer verwijderd.',
      'tenant-unknown':
        'Glance kon niet vaststellen of de SuperOffice-omgeving van je bedrijf draait. Controleer de klant-id, of probeer het later opnieuw.',
      'signed-out': 'Je bent niet aangemeld. Meld je eerst aan.',
      locked: 'Glance is vergrendeld. Ontgrendel het eerst.',
      'keychain-unavailable':
        'De sleutelhanger gaf de sleutel van Glance niet af. Ontgrendel de sleutelhanger en probeer het opnieuw.',
      'key-not-renewed':
        'De sleutel kon niet worden vernieuwd, dus de oude blijft in gebruik. Probeer het opnieuw, of start Glance eerst opnieuw.',
      'nothing-to-open': 'Hier valt niets te openen, te kopiëren of te bellen.',
      'fixed-by-policy': 'Dit heeft je beheerder bepaald, dus je kunt het niet wijzigen.',
      'shortcut-taken':
        'Een ander programma of het systeem gebruikt deze sneltoets. Druk op een andere. De oude werkt nog.',
      'shortcut-not-pressed':
        'Glance merkte de nieuwe sneltoets niet op tijd op, dus de oude is terug. Als je erop hebt gedrukt, gebruikt een ander programma hem.',
      'shortcut-unsupported':
        'Sneltoetsen werken niet in een browser. In de geïnstalleerde app werken ze wel.',
      'link-number-unreadable':
        'Dit is geen telefoonnummer. Voer minstens drie cijfers en hoogstens 40 tekens in.',
      'link-not-opened':
        'Deze computer kan de links van Glance niet openen. Installeer Glance opnieuw en probeer het nog een keer.',
      'link-not-received':
        'De link heeft Glance niet binnen 10 seconden bereikt. Deze computer opent de links van Glance met een ander programma, of helemaal niet. Installeer Glance opnieuw en probeer het nog een keer.',
      'too-long': 'Dit is te lang voor Glance. Maak het korter en probeer het opnieuw.',
      'invalid-request': 'Glance kon dit niet doen. Geef deze referentie door aan de helpdesk.',
      unexpected:
        'Er ging iets mis in Glance. Probeer het opnieuw. Blijft het gebeuren, geef deze referentie dan door aan de helpdesk.'
    },
    notices: {
      'keychain-unavailable':
        'De sleutelhanger kan niet worden gebruikt, dus er wordt niets opgeslagen. De volgende keer moet je je opnieuw aanmelden.',
      'store-set-aside':
        'Opgeslagen bedrijven konden niet worden gelezen en zijn apartgezet. Glance is met een nieuwe opslag begonnen.',
      'store-rolled-back':
        'De opgeslagen bedrijven waren een oudere kopie van het bestand, dus Glance heeft ze gewist. Ze worden weer opgeslagen als je ze bekijkt.',
      'store-not-saved':
        'De bedrijven die je bekijkt, kunnen niet worden opgeslagen: de schijf is vol of vergrendeld. Liveresultaten werken nog.',
      'settings-set-aside':
        'Je instellingen konden niet worden gelezen en zijn apartgezet. Glance gebruikt de standaardwaarden.',
      'settings-restored':
        'Je instellingen konden niet worden gelezen en zijn apartgezet. Glance gebruikt de reservekopie, dus er is niets verloren.',
      'policy-broken':
        'Het beleid van je beheerder kon niet worden gebruikt en geldt dus niet. Meld het aan je Glance-beheerder.',
      'place-changed':
        'Het adres van je SuperOffice is gewijzigd sinds je je aanmeldde, dus Glance stuurt er geen wachtwoord heen. Meld je opnieuw aan als het adres klopt.',
      'settings-not-saved':
        'Je instellingen kunnen niet worden opgeslagen. Wijzigingen gelden tot Glance sluit.',
      'settings-shortcut-refused':
        'Andere programma’s hebben de toetsen van je gekozen sneltoets nodig, dus laat Glance ze vrij. Nu is het {keys}. Je kunt in de instellingen een andere kiezen.',
      'settings-clipboard-shortcut-refused':
        'Andere programma’s hebben de toetsen van je sneltoets voor het klembord nodig, dus laat Glance ze vrij. Je kunt in de instellingen een andere kiezen.',
      'settings-newer':
        'Een nieuwere versie van Glance heeft je instellingen opgeslagen, dus deze gebruikt de standaardwaarden. Wijzigingen gelden tot Glance sluit.',
      'shortcut-taken':
        'Een ander programma gebruikt de sneltoets van Glance. Kies een andere in de instellingen.',
      'lives-in-tray':
        'Glance blijft naast de klok. Klik daar op het pictogram of druk op {keys} om het te openen. Zie je het pictogram niet, klik dan op de pijl naast de klok.',
      'lives-in-menu-bar':
        'Glance blijft in de menubalk. Klik daar op het pictogram of druk op {keys} om het te openen.'
    },
    policy: {
      inUse: {
        nothing: '{problem} Niets uit dat beleid geldt. Meld het aan je Glance-beheerder.',
        earlier: '{problem} Het eerdere beleid blijft gelden. Meld het aan je Glance-beheerder.',
        rest: '{problem} De rest van dat beleid geldt. Meld het aan je Glance-beheerder.'
      },
      problems: {
        unreadable: 'Het beleid van je beheerder kan niet worden gelezen.',
        untrusted:
          'Het beleidsbestand van je beheerder wordt niet vertrouwd: wie geen beheerder is, kan het ook wijzigen.',
        'invalid-json': 'Het beleidsbestand van je beheerder is geen geldige JSON.',
        'newer-version': 'Het beleid van je beheerder is voor een nieuwere versie van Glance.',
        'unknown-key': 'Het beleid van je beheerder heeft een sleutel die Glance niet kent.',
        'duplicate-key': 'Het beleid van je beheerder heeft een sleutel twee keer.',
        'missing-key': 'In het beleid van je beheerder ontbreekt een sleutel.',
        'wrong-value': 'Het beleid van je beheerder is geen lijst met sleutels en waarden.',
        'wrong-kind': 'Het beleid van je beheerder heeft een waarde van het verkeerde type.',
        'refused-shortcut':
          'Het beleid van je beheerder heeft een sneltoets die verkeerd gespeld is of die andere programma’s nodig hebben.',
        'built-in-environment': 'Het beleid van je beheerder wijzigt een aanmeldadres van SuperOffice zelf.'
      },
      problemsOfKey: {
        unreadable: 'Het beleid van je beheerder heeft onleesbare tekens in ‘{key}’.',
        untrusted: 'Het beleid van je beheerder wordt niet vertrouwd vanwege ‘{key}’.',
        'invalid-json': 'Het beleid van je beheerder is geen geldige JSON, bij ‘{key}’.',
        'newer-version': 'Het beleid van je beheerder is voor een nieuwere versie van Glance: zie ‘{key}’.',
        'unknown-key': 'Het beleid van je beheerder heeft een sleutel die Glance niet kent: ‘{key}’.',
        'duplicate-key': 'Het beleid van je beheerder heeft dit twee keer: ‘{key}’.',
        'missing-key': 'In het beleid van je beheerder ontbreekt ‘{key}’.',
        'wrong-value': 'Het beleid van je beheerder heeft een onbruikbare waarde voor ‘{key}’.',
        'wrong-kind':
          'Het beleid van je beheerder heeft in het register een waarde van het verkeerde type voor ‘{key}’.',
        'refused-shortcut':
          'Het beleid van je beheerder heeft een sneltoets die verkeerd gespeld is of die andere programma’s nodig hebben: ‘{key}’.',
        'built-in-environment':
          'Het beleid van je beheerder kan de eigen omgevingen van SuperOffice niet wijzigen: zie ‘{key}’.'
      }
    }
  },
  time: {
    now: 'nu',
    justNow: 'zojuist',
    minutes: '{count} min',
    hours: '{count} u',
    days: '{count} d',
    weeks: '{count} wk',
    months: '{count} mnd | {count} mnd',
    years: '{count} jr',
    ahead: 'over {length}',
    ago: '{length} geleden',
    underAMinute: 'minder dan 1 min'
  }
})
