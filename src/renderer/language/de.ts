import { translateEnglish } from './catalogue.ts'

export const de = translateEnglish({
  app: {
    notHere: 'Hier nicht verfügbar: {action}',
    starting: 'Startet\u00a0…',
    dismiss: 'Ausblenden',
    back: 'Zurück',
    cancel: 'Abbrechen',
    slow: 'SuperOffice ist heute langsam',
    busy: 'SuperOffice ist ausgelastet. Neuer Versuch in {count}\u00a0s',
    busyLong: 'SuperOffice ist ausgelastet. Neuer Versuch in etwa {count}\u00a0Min.',
    masked: 'Nummern, Adressen, Beträge, Nachrichten verborgen',
    unmask: 'Anzeigen'
  },
  palette: {
    title: 'Aktionen',
    box: 'Aktion suchen',
    list: 'Gefundene Aktionen',
    hint: 'Aktionen',
    none: 'Keine Aktion passt zu „{text}“',
    found: '{count} Aktion | {count} Aktionen',
    groups: {
      card: 'Firma',
      contact: 'Kontakt',
      superoffice: 'SuperOffice',
      goTo: 'Gehe zu',
      glance: 'Glance',
      demo: 'Demo'
    },
    openSelected: 'Öffnen',
    unpin: 'Nicht mehr anheften',
    timeline: 'Zeitachse zeigen',
    bySection: 'Nach Bereichen zeigen',
    everyone: 'Wieder alle zeigen',
    searchNow: 'Jetzt in SuperOffice suchen',
    switchProfile: 'Profil wechseln',
    shareScreen: 'Details für die Bildschirmfreigabe verbergen',
    stopSharing: 'Details wieder zeigen',
    hide: 'Fenster ausblenden'
  },
  search: {
    box: 'Firma suchen',
    matches: 'Treffer',
    settings: 'Einstellungen',
    lock: 'Sperren',
    person: 'Person',
    stopped: 'Stopp',
    formerEmployee: 'Ausgeschieden',
    pinned: 'Angeheftet',
    stored: 'Gespeichert: {when}',
    seen: 'vor {age} gesehen',
    groups: {
      pinned: 'Angeheftet',
      recent: 'Zuletzt geöffnet',
      inSuperOffice: 'In SuperOffice'
    },
    samples: {
      title: 'Zum Ausprobieren',
      kinds: {
        name: 'Teil des Namens einer Firma oder Person',
        phone: 'Eine Telefonnummer in beliebiger Schreibweise',
        email: 'Eine E-Mail-Adresse oder Webdomain',
        id: 'Die ID einer Firma oder eine Anfragenummer'
      },
      replace: 'Das ist ein Beispiel. Überschreibe es.'
    },
    noCompany: 'Keine Firma',
    noMatch: {
      name: 'Keine Firma oder Person passt zu „{text}“',
      number: 'Keine Firma, Person oder Anfrage mit der Nummer „{text}“',
      id: 'Keine Firma mit der ID {text}',
      idOrRequest: 'Keine Firma oder Anfrage mit der Nummer {text}',
      email: 'Keine Firma oder Person mit der E-Mail-Adresse „{text}“',
      domain: 'Keine Firma mit der Webdomain „{text}“',
      link: 'Keine Firma hinter diesem SuperOffice-Link',
      request: 'Keine Anfrage passt zu „{text}“'
    },
    moreMatches: 'Es kann weitere Treffer geben. Tippe weiter.',
    partlySearched: 'Noch nichts zu „{text}“: SuperOffice hat nur einen Teil der Suche beantwortet.',
    tooLong: 'Zu lang für eine Suche: Füge einen Namen, eine Nummer oder eine Adresse ein.',
    didYouMean: 'Meintest du',
    onlyWord: 'Nur nach „{text}“ suchen',
    beginning: 'Nach Namen suchen, die mit „{text}“ beginnen',
    part: 'Nach Namen suchen, die „{text}“ enthalten',
    waysOut: 'Andere Suchmöglichkeiten',
    inSuperOffice: 'In SuperOffice suchen',
    failed: {
      'not-found':
        'SuperOffice konnte danach nicht suchen. Versuche es noch einmal. Passiert es wieder, gib dem Support diese Referenz.',
      'no-access':
        'Du hast keinen Zugriff auf die Suche von SuperOffice. Frage deinen SuperOffice-Administrator.',
      'too-large': 'SuperOffice hat zu viel gefunden. Gib mehr vom Namen oder von der Nummer ein.'
    },
    linkProblems: {
      'link-unreadable': 'Der Link deiner Telefonanlage war nicht lesbar.',
      'link-partly-read':
        'Ein Teil des Links deiner Telefonanlage war nicht lesbar. Glance hat den Rest nachgeschlagen.'
    },
    noStoredMatch: 'Keine gespeicherte Firma passt zu „{text}“',
    empty: 'Suche nach Name, Telefon, E-Mail, USt.\u00a0ID-Nr. oder #ID. Geöffnete Firmen erscheinen hier.',
    tooShort: 'Gib noch ein Zeichen ein, um in SuperOffice zu suchen.',
    alreadySearched: 'In SuperOffice wurde schon gesucht',
    stillSearching: 'Suche läuft noch\u00a0…',
    found: 'Keine Treffer | {count} Treffer | {count} Treffer',
    hints: {
      choose: 'auswählen',
      open: 'öffnen',
      inSuperOffice: 'in SuperOffice',
      searchSuperOffice: 'in SuperOffice suchen',
      tryAgain: 'erneut versuchen'
    },
    badges: {
      chat: 'Chat',
      open: '{count} offen | {count} offen',
      changed: '{count} geändert | {count} geändert',
      spoken: {
        chat: 'offener Chat',
        open: '{count} offene Anfrage | {count} offene Anfragen',
        overdue: '{count} überfällige Folgeaufgabe | {count} überfällige Folgeaufgaben',
        changed: '{count} Änderung | {count} Änderungen'
      }
    },
    favourite: 'Favorit',
    history: {
      show: 'Verlauf und Favoriten in SuperOffice',
      loading: 'Lädt\u00a0…'
    },
    recognisedAs: 'Erkannt als {kind}',
    kinds: {
      name: 'Name',
      phone: 'Telefon',
      email: 'E-Mail',
      domain: 'Domain',
      id: 'ID',
      'organisation-number': 'USt.\u00a0ID-Nr.',
      request: 'Anfrage',
      link: 'SuperOffice-Link'
    },
    reasons: {
      phone: 'Telefon',
      'phone-last-eight': 'letzte 8 Ziffern',
      'phone-switchboard': 'Zentrale',
      email: 'E-Mail',
      domain: 'Domain',
      id: 'ID',
      'organisation-number': 'USt.\u00a0ID-Nr.',
      'company-number': 'Kundennr.',
      request: 'Anfrage',
      link: 'Link',
      text: 'gespeicherter Text'
    },
    fields: {
      category: 'Kategorie',
      business: 'Branche',
      city: 'Ort',
      country: 'Land',
      email: 'E-Mail',
      web: 'Web',
      ourContact: 'Verantwortlich',
      phone: 'Telefon',
      organisationNumber: 'USt.\u00a0ID-Nr.',
      companyId: 'ID',
      people: 'Person',
      peopleTitles: 'Titel',
      peoplePhones: 'Telefon der Person',
      peopleEmails: 'E-Mail der Person',
      requests: 'Anfrage',
      followUps: 'Folgeaufgabe',
      documents: 'Dokument',
      sales: 'Verkauf',
      chats: 'Chat',
      visitors: 'Chat-Besucher',
      details: 'Details'
    }
  },
  company: {
    region: 'Firma',
    brief: 'Überblick',
    caller: {
      region: 'Anrufer',
      former: 'Ausgeschieden',
      worksFor: ', jetzt bei {company}',
      only: 'Nur diese Person',
      open: 'Person in SuperOffice öffnen',
      others: '{count} weitere Nummer oder Adresse | {count} weitere Nummern und Adressen',
      theirs: 'Von {name}'
    },
    sections: 'Bereiche',
    timeline: {
      title: 'Zeitachse',
      groups: {
        'open-chat': 'Jetzt',
        planned: 'Geplant',
        earlier: 'Früher',
        undated: 'Ohne Datum'
      },
      kinds: {
        requests: 'Anfrage',
        followUps: 'Folgeaufgabe',
        documents: 'Dokument',
        sales: 'Verkauf',
        chats: 'Chat'
      },
      incomplete: 'Von jedem Bereich nur das Neueste. Es kann Älteres geben.'
    },
    actions: {
      more: 'Weitere Aktionen',
      copy: 'Karte als Text kopieren',
      copied: '✓ Kopiert',
      newRequest: 'Neue Anfrage in SuperOffice',
      newFollowUp: 'Neue Folgeaufgabe in SuperOffice',
      signInFirst: 'Zuerst anmelden'
    },
    copied: {
      line: '{label}: {value}',
      department: 'Abteilung',
      address: 'Adresse',
      web: 'Web',
      id: 'ID',
      caller: 'Anrufer',
      summary: 'Überblick',
      asOf: 'Stand {time}',
      openOnes: {
        requests: 'Offene Anfragen',
        followUps: 'Offene Folgeaufgaben',
        sales: 'Offene Verkäufe',
        chats: 'Offener Chat'
      },
      mayHaveMore: 'Es kann mehr geben.'
    },
    markedRequest: {
      numbered: 'Anfrage {id}',
      titled: 'Anfrage {id} „{title}“',
      notListed: '{request} ist nicht unter den neuesten.',
      open: 'Anfrage in SuperOffice öffnen'
    },
    freshness: 'Aktualität',
    live: 'Live',
    stored: 'Gespeichert: {time}',
    storedOffline: 'Gespeichert: {time} · offline',
    storedNoAnswer: 'Gespeichert: {time} · SuperOffice hat nicht geantwortet',
    storedError: 'Gespeichert: {time} · SuperOffice hat mit einem Fehler geantwortet',
    loading: 'Lädt\u00a0…',
    stillLoading: 'Lädt noch\u00a0…',
    longWait: 'Auf diesem Computer noch nicht gespeichert.',
    notSaved: 'Auf diesem Computer nicht gespeichert.',
    updated: 'Aktualisiert',
    refresh: 'Aktualisieren',
    pin: 'Anheften',
    openInSuperOffice: 'In SuperOffice öffnen',
    forget: 'Diese Firma vergessen',
    forgetPerson: 'Diese Person vergessen',
    forgetTitle: '{name} vergessen?',
    forgetErases:
      'Entfernt die gespeicherten Daten von diesem Computer und löst die Anheftung. In SuperOffice ändert sich nichts.',
    forgetNow: 'Vergessen',
    receipt: 'Vergessen',
    receiptNothing: 'Es war nichts gespeichert.',
    receiptErased: 'Von diesem Computer entfernt: {what}.',
    receiptRows: '{count} Zeile | {count} Zeilen',
    receiptPeople: '{count} Person | {count} Personen',
    receiptSetAside:
      '{count} beschädigte Datei wurde auch entfernt. | {count} beschädigte Dateien wurden auch entfernt.',
    receiptNotGone: 'Noch nicht vollständig gelöscht; Glance holt das später nach.',
    tryAgain: 'Erneut versuchen',
    backToSearch: 'Zurück zur Suche',
    stopped: 'Stopp',
    id: 'ID',
    values: {
      phone: 'Telefon',
      mobile: 'Mobil',
      email: 'E-Mail',
      web: 'Web',
      address: 'Adresse',
      city: 'Ort',
      organisationNumber: 'USt.\u00a0ID-Nr.',
      customerNumber: 'Kundennr.',
      ourContact: 'Verantwortlich',
      more: 'Mehr Details',
      fewer: 'Weniger Details'
    },
    emptySections: 'Keine {sections}',
    nothingYet: 'Noch nichts da: keine Anfragen, Folgeaufgaben, Dokumente, Verkäufe oder Chats.',
    none: 'Keine',
    untitled: 'Ohne Titel',
    unreadableRows: '{count} Zeile war nicht lesbar. | {count} Zeilen waren nicht lesbar.',
    keptFrom: 'Gespeichert: {time} · konnte nicht aktualisiert werden',
    noMoreRows: 'Die neuesten {count}. Der Rest steht in SuperOffice.',
    noMore: 'Keine weiteren {sections}',
    hints: {
      rows: 'Zeilen',
      open: 'in SuperOffice',
      sections: 'Bereiche',
      timeline: 'Zeitachse',
      bySection: 'nach Bereichen',
      space: 'Leertaste',
      details: 'Details'
    },
    changes: {
      none: 'Keine Änderungen seit dem letzten Mal',
      line: '{count} Änderung seit {time} | {count} Änderungen seit {time}',
      short: '{count} Änderung | {count} Änderungen',
      inAll: '{line} · {count} in allen Zeilen',
      hidden: '{line}, nicht in diesen Zeilen',
      next: 'Nächste Änderung',
      previous: 'Vorige Änderung',
      nextShort: 'Nächste',
      place: '{index} von {count}',
      wrapped: 'wieder {position}',
      allRows: '{position}, alle Zeilen sichtbar',
      added: {
        requests: 'Neu',
        followUps: 'Neu',
        documents: 'Neu',
        sales: 'Neu',
        chats: 'Neu'
      },
      changed: {
        requests: 'Geändert',
        followUps: 'Geändert',
        documents: 'Geändert',
        sales: 'Geändert',
        chats: 'Geändert'
      },
      fromTo: '{from} → {to}',
      before: 'Vorher: {text}',
      nothing: 'nichts',
      unknown: 'unbekannt'
    },
    contact: {
      kinds: {
        phone: 'Telefon',
        mobile: 'Mobil',
        email: 'E-Mail'
      },
      uses: {
        'copy-phone': 'Telefonnummer kopieren',
        'copy-mobile': 'Mobilnummer kopieren',
        'copy-email': 'E-Mail-Adresse kopieren',
        'copy-id': 'ID kopieren',
        'copy-web': 'Webadresse kopieren',
        'copy-address': 'Adresse kopieren',
        'copy-organisation-number': 'USt.\u00a0ID-Nr. kopieren',
        'copy-customer-number': 'Kundennummer kopieren',
        call: 'Anrufen',
        'call-mobile': 'Mobilnummer anrufen',
        write: 'E-Mail schreiben',
        'open-web': 'Website öffnen'
      },
      opens: '{address} öffnen',
      copied: '✓ Kopiert',
      notes: {
        copied: {
          phone: 'Telefonnummer kopiert',
          mobile: 'Mobilnummer kopiert',
          email: 'E-Mail-Adresse kopiert',
          id: 'ID kopiert',
          web: 'Webadresse kopiert',
          address: 'Adresse kopiert',
          organisationNumber: 'USt.\u00a0ID-Nr. kopiert',
          customerNumber: 'Kundennummer kopiert'
        },
        missing: {
          phone: 'Hier gibt es keine Telefonnummer',
          mobile: 'Hier gibt es keine Telefonnummer',
          email: 'Hier gibt es keine E-Mail-Adresse',
          id: 'Hier gibt es keine ID',
          web: 'Hier gibt es keine Webadresse',
          address: 'Hier gibt es keine Adresse',
          organisationNumber: 'Hier gibt es keine USt.\u00a0ID-Nr.',
          customerNumber: 'Hier gibt es keine Kundennummer'
        }
      }
    },
    people: {
      title: 'Personen',
      loading: 'Lädt\u00a0…',
      unreadable: 'Die Personen waren nicht lesbar.',
      noMoreRows: 'Die ersten {count}. Der Rest steht in SuperOffice.'
    },
    requests: {
      title: 'Anfragen',
      more: 'Mehr Anfragen zeigen',
      plural: 'Anfragen',
      unreadable: 'Die Anfragen waren nicht lesbar.',
      status: 'Status {id}',
      open: 'Offen',
      closed: 'Geschlossen'
    },
    followUps: {
      title: 'Folgeaufgaben',
      more: 'Mehr Folgeaufgaben zeigen',
      plural: 'Folgeaufgaben',
      unreadable: 'Die Folgeaufgaben waren nicht lesbar.',
      overdue: 'Überfällig',
      'not-started': 'Zu erledigen',
      started: 'Begonnen',
      completed: 'Abgeschlossen'
    },
    documents: {
      title: 'Dokumente',
      more: 'Mehr Dokumente zeigen',
      plural: 'Dokumente',
      unreadable: 'Die Dokumente waren nicht lesbar.'
    },
    sales: {
      title: 'Verkäufe',
      more: 'Mehr Verkäufe zeigen',
      plural: 'Verkäufe',
      unreadable: 'Die Verkäufe waren nicht lesbar.',
      open: 'Offen',
      sold: 'Verkauft',
      lost: 'Verloren',
      stalled: 'Aufgeschoben',
      inBaseCurrency: '{amount} in Basiswährung'
    },
    chats: {
      title: 'Chats',
      more: 'Mehr Chats zeigen',
      plural: 'Chats',
      unreadable: 'Die Chats waren nicht lesbar.',
      visitor: 'Besucher',
      openNow: 'Jetzt offen',
      ended: 'Beendet',
      endedAfter: 'Beendet · {length}'
    },
    details: {
      region: 'Details',
      shown: 'Details stehen unter der Zeile',
      facts: {
        visitor: 'Besucher',
        number: 'Nummer',
        type: 'Art',
        status: 'Status',
        stage: 'Stufe',
        priority: 'Priorität',
        probability: 'Wahrscheinlichkeit',
        nextDate: 'Nächster Termin',
        owner: 'Besitzer',
        askedBy: 'Angefragt von',
        person: 'Person',
        category: 'Kategorie',
        when: 'Zeit',
        length: 'Dauer'
      },
      firstMessage: 'Erste Nachricht',
      lastMessage: 'Letzte Nachricht',
      noMessages: 'Noch keine Nachrichten',
      onlyQuoted: 'Nur zitierter Text',
      noText: 'Kein Text',
      internal: 'Intern',
      cut: 'Die Nachricht geht weiter.',
      showAll: 'Alles zeigen',
      showQuoted: 'Zitierten Text zeigen',
      hideQuoted: 'Zitierten Text verbergen',
      gone: {
        request: 'Diese Anfrage gibt es in SuperOffice nicht mehr.',
        'follow-up': 'Diese Folgeaufgabe gibt es in SuperOffice nicht mehr.',
        document: 'Dieses Dokument gibt es in SuperOffice nicht mehr.',
        sale: 'Diesen Verkauf gibt es in SuperOffice nicht mehr.'
      },
      noAccess: {
        request:
          'Du hast keinen Zugriff auf diese Anfrage. Bitte deinen SuperOffice-Administrator um Zugriff.',
        'follow-up':
          'Du hast keinen Zugriff auf diese Folgeaufgabe. Bitte deinen SuperOffice-Administrator um Zugriff.',
        document:
          'Du hast keinen Zugriff auf dieses Dokument. Bitte deinen SuperOffice-Administrator um Zugriff.',
        sale: 'Du hast keinen Zugriff auf diesen Verkauf. Bitte deinen SuperOffice-Administrator um Zugriff.'
      },
      tooLarge: 'Zu groß, um es hier zu zeigen. Öffne es in SuperOffice.'
    },
    matchWarnings: {
      'phone-last-eight': 'Nur die letzten 8 Ziffern stimmen überein',
      'phone-switchboard': 'Nur die Nummer der Zentrale stimmt überein'
    },
    briefs: {
      openRequests: '{count} offene Anfrage | {count} offene Anfragen',
      aged: '{what}, {age} alt',
      oldest: '{what}, älteste {age}',
      overdue: 'Folgeaufgabe seit {age} überfällig',
      overdueUndated: 'überfällige Folgeaufgabe | {count} überfällige Folgeaufgaben',
      next: 'nächste Folgeaufgabe {time}',
      planned: 'Folgeaufgabe {time}',
      sale: '{amount} mit {percent}',
      saleUncertain: '{amount} in einem offenen Verkauf',
      sales: '{amount} in {count} offenen Verkäufen',
      salesOrMore: '{amount} oder mehr in {count} offenen Verkäufen',
      likeliest: '{what}, höchste Wahrscheinlichkeit {percent}',
      chat: 'Chat jetzt offen',
      lastContact: 'letzter Kontakt {time}',
      contact: 'Kontakt {time}',
      short: {
        chat: 'Chat offen',
        open: '{count} offen | {count} offen',
        openAged: '{count} offen, {age} | {count} offen, {age}',
        overdue: '{age} überfällig',
        overdueMany: '{count} überfällig, {age}',
        overdueUndated: '{count} überfällig | {count} überfällig',
        next: 'nächste: {time}',
        planned: 'Folgeaufgabe {time}',
        sales: '{amount}, bis zu {percent}',
        salesOrMore: '{amount}+'
      }
    },
    failures: {
      notFound: 'Diese Firma gibt es nicht',
      notFoundHint:
        'Sie wurde vielleicht gelöscht oder zusammengeführt. Was darüber gespeichert war, wurde von diesem Computer entfernt. Suche nach dem Namen, um den neuen Eintrag zu finden.',
      noAccess: 'Kein Zugriff',
      noAccessHint:
        'Du hast keinen Zugriff auf diese Firma. Was darüber gespeichert war, wurde von diesem Computer entfernt. Bitte deinen SuperOffice-Administrator um Zugriff.',
      offline: 'Offline',
      offlineSince: 'Offline seit {time}',
      maintenance: 'In Wartung',
      timedOut: 'SuperOffice hat nicht geantwortet',
      unavailable: 'Zurzeit nicht verfügbar',
      signIn: 'Du wurdest abgemeldet',
      unreadable: 'Diese Firma kann nicht angezeigt werden',
      person: {
        notFound: 'Diese Person gibt es nicht',
        notFoundHint:
          'Sie wurde vielleicht gelöscht oder zusammengeführt. Was über sie gespeichert war, wurde von diesem Computer entfernt. Suche nach dem Namen, um den neuen Eintrag zu finden.',
        noAccessHint:
          'Du hast keinen Zugriff auf diese Person. Was über sie gespeichert war, wurde von diesem Computer entfernt. Bitte deinen SuperOffice-Administrator um Zugriff.',
        unreadable: 'Diese Person kann nicht angezeigt werden'
      }
    }
  },
  session: {
    demo: {
      title: 'Demo',
      call: 'Anruf simulieren',
      change: 'Änderung simulieren'
    },
    title: 'Bei SuperOffice anmelden',
    titleAgain: 'Erneut anmelden',
    lead: 'Deine Anmeldedaten werden nur im Schlüsselbund dieses Computers gespeichert.',
    leadAgain: 'Du wurdest abgemeldet. Gespeicherte Firmen kannst du weiterhin lesen.',
    kind: 'Wo dein SuperOffice ist',
    kinds: {
      online: 'SuperOffice Online',
      'own-server': 'Eigener Server',
      demo: 'Demo'
    },
    serverAddress: 'Serveradresse',
    serverAddressHint: 'crm.example.com/SuperOffice',
    userName: 'Benutzername',
    password: 'Passwort',
    showPassword: 'Passwort anzeigen',
    showTicket: 'Ticket anzeigen',
    showAppToken: 'App-Token anzeigen',
    showToken: 'Zugriffstoken anzeigen',
    signIn: 'Anmelden',
    signingIn: 'Anmeldung läuft\u00a0…',
    tryDemo: 'Demo ausprobieren',
    startingDemo: 'Demo startet\u00a0…',
    demoLead: 'Probiere Glance mit erfundenen Firmen aus. Nichts verlässt diesen Computer.',
    missingServer: 'Gib die Adresse deines SuperOffice ein.',
    missingUser: 'Gib deinen Benutzernamen ein.',
    missingPassword: 'Gib dein Passwort ein.',
    signedOut: 'Du wurdest abgemeldet.',
    signInAgain: 'Erneut anmelden',
    signInOtherwise: 'Anders anmelden',
    titleProfile: 'Bei {name} anmelden',
    environment: 'Umgebung',
    environments: {
      production: 'Produktion',
      stage: 'Stage',
      development: 'Entwicklung'
    },
    notRegistered: '{name} · nicht registriert',
    noneRegistered:
      'Glance ist noch nicht bei SuperOffice Online registriert. Bitte deinen Glance-Administrator, die Client-ID einzutragen.',
    customerId: 'Kunden-ID',
    customerIdHint: 'Cust12345, falls bekannt',
    customerIdMistyped: 'Eine Kunden-ID hat nur Buchstaben und Ziffern, wie Cust12345.',
    signInWithBrowser: 'Im Browser anmelden',
    finishInBrowser: 'Weiter im Browser',
    finishInBrowserHint: 'Melde dich dort bei SuperOffice an. Glance macht dann automatisch weiter.',
    access: 'Anmelden mit',
    ticket: 'Ticket',
    appToken: 'App-Token',
    token: 'Zugriffstoken',
    optional: 'Optional',
    missingTicket: 'Gib das Ticket ein.',
    missingToken: 'Gib das Zugriffstoken ein.',
    ticketRefused:
      'SuperOffice hat das Ticket nicht angenommen. Es ist vielleicht abgelaufen oder braucht ein App-Token.',
    tokenRefused:
      'SuperOffice hat das Zugriffstoken nicht angenommen. Es ist vielleicht abgelaufen. Hole ein neues.',
    tokenNotSaved: 'Glance speichert keine Zugriffstoken. Du brauchst bei jedem Start eines.',
    otherProfiles: 'Oder weiter mit',
    switchProfile: 'Profil wechseln',
    switchProfileFrom: 'Profil wechseln, jetzt {name}',
    switchHint: 'Profil wechseln',
    activeProfile: 'Aktiv',
    addProfile: 'Profil hinzufügen',
    locked: 'Glance ist gesperrt',
    lockedHint: 'Entsperre Glance, um gespeicherte Firmen zu sehen.',
    unlock: 'Entsperren',
    unlocking: 'Wird entsperrt\u00a0…',
    unnamedUser: 'Unbenannter Benutzer'
  },
  settings: {
    title: 'Einstellungen',
    groups: 'Gruppen von Einstellungen',
    appearance: 'Darstellung',
    theme: 'Design',
    themes: {
      system: 'System',
      light: 'Hell',
      dark: 'Dunkel'
    },
    language: 'Sprache',
    systemLanguage: 'Wie dieser Computer',
    search: 'Suche',
    shortcut: 'Tastenkürzel',
    shortcutChange: '{name}, jetzt {keys}: ändern',
    shortcutNone: 'Keines',
    shortcutClear: 'Löschen',
    shortcutClearNamed: 'Löschen: {name}',
    clipboardShortcut: 'Kürzel für die Zwischenablage',
    clipboardHint:
      'Schlägt den kopierten Text nach. Glance liest die Zwischenablage nur, wenn du das drückst.',
    phoneCountry: 'Standardland für Telefonnummern',
    phoneCountrySystem: 'Wie dieser Computer',
    noCountry: 'Dieses Land steht nicht in der Liste',
    timeZone: 'Zeitzone',
    timeZoneSystem: 'Wie dieser Computer',
    noTimeZone: 'Diese Zeitzone gibt es nicht',
    phone: {
      title: 'Telefonanlagen',
      setUp: 'Einrichten',
      setUpNamed: 'Einrichten: Telefonanlagen',
      hint: 'Zeigt, wer anruft, wenn dein Telefon klingelt.',
      lead: 'Deine Telefonanlage kann Glance mit der Nummer des Anrufers öffnen. Wähle deine aus, um zu sehen, wie.',
      choose: 'Telefonanlage',
      other: 'Eine andere',
      uses: {
        program:
          'Lass {name} bei einem eingehenden Anruf das Programm Glance starten, und füge dies hier ein:',
        address: 'Füge dies hier ein. {name} öffnet es bei einem eingehenden Anruf.',
        'https-only': '{name} kann Glance nicht öffnen.',
        undocumented:
          'Die Dokumentation von {name} sagt nicht, wie sich Glance bei einem Anruf öffnen lässt. Frage deinen Telefonadministrator, ob sie dies öffnen kann, mit ihrem eigenen Feld für die Nummer des Anrufers statt {placeholder}.',
        other:
          'Füge dies dort ein, wo deine Telefonanlage bei einem eingehenden Anruf einen Link öffnet. Setze ihr eigenes Feld für die Nummer des Anrufers statt {placeholder} ein.'
      },
      copy: 'Kopieren',
      copied: 'Kopiert',
      limits: {
        '3cx':
          'Beschrieben von Nutzern von 3CX, nicht von 3CX selbst: In deiner Version der Desktop-App können die Namen anders sein.',
        aircall: 'Aircall zeigt Angaben zum Anrufer nur in der eigenen App.',
        xphone:
          'Dein Administrator kann in XPhone ein Dashboard anlegen, das beim Klingeln die Nummer des Anrufers an ein anderes Programm übergibt.',
        jabber: 'Dein Administrator kennt das vielleicht als „Screen Pop“.',
        webex:
          'Erfordert einen Administrator. Webex Calling kann für die Anrufe einer Warteschlange eine Adresse öffnen, sagt aber nicht, welches Feld die Nummer des Anrufers enthält.',
        procall:
          'Unter Windows. Wähle diese Aktion dann für das Ereignis „In case of an incoming call“. Dein Administrator kann das für alle einrichten.',
        teams:
          'Bei Anrufen von außen öffnet Teams nur Adressen, die mit https beginnen. Kopiere die Nummer in Teams und drücke dein Kürzel für die Zwischenablage.',
        mitel:
          'Die Tischtelefone von Mitel rufen eine Adresse selbst auf und öffnen nichts auf deinem Computer.',
        ringcentral: 'In der Liste der Einstellungen der App von RingCentral gibt es dafür nichts.',
        ringotel:
          'Erfordert einen Administrator. Die Dokumentation von Ringotel nennt nur Webadressen und Programme, probiere es also mit einem Anruf aus.',
        telavox: 'Dein Administrator kennt das vielleicht als „Screen Pop“.',
        wildix:
          'Erfordert die Lizenz UC-Essential oder höher. Die Dokumentation von Wildix nennt nur Webadressen und Programme, probiere es also mit einem Anruf aus.',
        other: 'Glance liest Nummern in jeder Schreibweise sowie Adressen mit tel: und sip:.'
      },
      try: 'Ausprobieren',
      tryHint:
        'Öffnet den Link von Glance so wie deine Telefonanlage. Wenn es klappt, schlägt Glance diese Nummer nach.',
      number: 'Telefonnummer',
      open: 'Link öffnen',
      trying: 'Warte auf den Link\u00a0…',
      received: 'Es klappt: Glance hat den Link bekommen.'
    },
    startAtLogin: 'Bei der Anmeldung starten',
    startAtLoginStates: {
      off: 'Das System hat das nicht angenommen. Installiere Glance neu, und schalte es dann noch einmal ein.',
      'needs-approval': 'Erlaube Glance in den Systemeinstellungen unter Allgemein › Anmeldeobjekte.',
      'turned-off':
        'Glance ist in der Liste des Systems für Programme, die bei der Anmeldung starten, ausgeschaltet. Schalte es dort ein.',
      unavailable: 'Nur das installierte Programm kann bei der Anmeldung starten.'
    },
    screenShared: 'Bildschirmfreigabe',
    screenSharedHint: 'Verbirgt Nummern, Adressen, Beträge und Nachrichten ({keys}).',
    shortcutPress: 'Tasten drücken\u00a0…',
    shortcutTry: 'Drücke {keys} innerhalb von 10 Sekunden noch einmal, um es zu behalten.',
    shortcutTryLonger: 'Drücke {keys} innerhalb von zwei Minuten noch einmal, um es zu behalten.',
    shortcutMoreTime: 'Noch einmal, mit zwei Minuten Zeit',
    shortcutNeedsModifier:
      'Nimm Strg, Alt oder die Systemtaste dazu. Sonst würde sich Glance bei jedem Druck auf diese Taste öffnen.',
    shortcutNeedsModifierMac:
      'Nimm ⌘, ⌃ oder ⌥ dazu. Sonst würde sich Glance bei jedem Druck auf diese Taste öffnen.',
    shortcutNeededElsewhere: 'Andere Programme brauchen diese Tasten. Drücke andere.',
    shortcutUnusable: 'Diese Taste kann nicht zu einem Kürzel gehören.',
    rowsPerSection: 'Zeilen je Bereich',
    storage: 'Speicher',
    storeDays: 'Aufbewahren (Tage seit dem letzten Öffnen)',
    storeCompanies: 'Firmen aufbewahren (Anzahl)',
    idleLock: 'Bei Untätigkeit sperren (Minuten)',
    dataKey: 'Schlüssel',
    dataKeyRenew: 'Schlüssel erneuern',
    dataKeyRenewed: 'Erneuert',
    dataKeyHint: 'Verschlüsselt gespeicherte Daten neu und vernichtet den alten Schlüssel.',
    outOfLimits: 'Gib {min}–{max} ein. Bis dahin gilt {current}.',
    account: 'Konto',
    signedInAs: 'Angemeldet als',
    server: 'Server',
    signedOutOnClose: 'Der Schlüsselbund ist nicht nutzbar. Du wirst abgemeldet, wenn Glance endet.',
    demoOnline: 'Demo-Server online',
    demoOnlineHint: 'Schalte ihn aus, um zu sehen, wie Glance offline arbeitet.',
    signOut: 'Abmelden',
    signOutTitle: 'Von {name} abmelden?',
    signOutErases:
      'Alles, was für dieses Profil gespeichert ist, wird samt deinen Anmeldedaten von diesem Computer gelöscht. In SuperOffice ändert sich nichts.',
    fixed: 'Von deinem Administrator festgelegt',
    ceiling: 'Grenze deines Administrators: {max}',
    profiles: 'Profile',
    rename: 'Umbenennen',
    renameProfile: '{name} umbenennen',
    profileName: 'Neuer Name für {name}',
    profileNameHint: 'Leer lassen, um den ursprünglichen Namen zurückzubekommen.',
    save: 'Speichern',
    managedProfile: 'Von deinem Administrator hinzugefügt',
    switch: 'Wechseln',
    switchProfile: 'Zu {name} wechseln',
    remove: 'Entfernen',
    removeProfile: '{name} entfernen',
    removeTitle: '{name} entfernen?',
    latency: 'Wartezeiten',
    latencyHint: 'Die letzten 50 je Schritt, in ms. Ohne Kundendaten.',
    latencyNone: 'Noch nichts gemessen.',
    latencyStep: 'Schritt',
    latencyCount: 'Anzahl',
    latencyLatest: 'Letzte',
    latencyMedian: 'Median',
    latencyP95: '95\u202f%',
    latencyKinds: {
      summon: 'Kürzel bis Fenster',
      'local-matches': 'Gespeicherte Treffer',
      'stored-card': 'Gespeicherte Karte',
      'live-card': 'Aktuelle Karte',
      superoffice: 'Anteil von SuperOffice'
    },
    latencyCopy: 'Als Text kopieren',
    latencyCopied: 'Kopiert',
    updates: 'Updates',
    updateChannel: 'Versionen',
    updateChannels: {
      stable: 'Stabil',
      beta: 'Beta',
      off: 'Aus'
    },
    updateCheck: 'Nach Updates suchen',
    updateInstall: 'Für Update neu starten',
    updatesOff: 'Glance sucht nicht nach Updates.',
    updatesNotChecked: 'Noch nicht gesucht',
    updatesChecking: 'Sucht\u00a0…',
    updatesCurrent: 'Aktuell · zuletzt geprüft: {time}',
    updateLoading: 'Version {version} wird geladen\u00a0…',
    updateReady: 'Version {version} ist bereit: zum Installieren neu starten',
    updateWaiting: 'Version {version} ist bereit: Glance startet neu, sobald die Karte geschlossen ist',
    updateFailed: 'Suche nach Updates fehlgeschlagen: {reason}',
    updateProblems: {
      unreachable: 'Der Update-Server ist nicht erreichbar. Glance versucht es später wieder.',
      'timed-out': 'Der Update-Server hat nicht rechtzeitig geantwortet. Glance versucht es später wieder.',
      'feed-unreadable': 'Die Antwort des Update-Servers war nicht lesbar. Glance versucht es später wieder.',
      'offer-refused':
        'Der Update-Server hat etwas angeboten, dessen Installation nicht sicher ist. Es wurde nichts geändert. Melde das deinem Glance-Administrator.',
      'package-damaged':
        'Der Download war unvollständig oder wurde unterwegs verändert. Glance versucht es später wieder.',
      'not-signed':
        'Nichts belegt, von wem der Download stammt. Er wurde nicht installiert. Melde das deinem Glance-Administrator.',
      'publisher-unknown':
        'Diese Version von Glance weiß nicht, wer ihre Updates signiert, und installiert daher keine. Melde das deinem Glance-Administrator.',
      'not-saved': 'Der Download kann nicht gespeichert werden. Prüfe, ob der Datenträger voll ist.'
    },
    updateAbsences: {
      'browser-host': 'Glance im Browser aktualisiert sich nicht selbst.',
      unpackaged: 'Aus dem Quelltext gestartet aktualisiert sich Glance nicht selbst.',
      'other-installer':
        'Glance aktualisiert sich hier nicht selbst. Wer es installiert hat, installiert auch neue Versionen.',
      'unsigned-system':
        'Auf diesem System aktualisiert sich Glance nicht selbst. Installiere neue Versionen von Hand.',
      'no-feed': 'Diese Version von Glance wird nicht über Updates erneuert.'
    },
    about: 'Über Glance',
    version: 'Version'
  },
  failure: {
    offline: 'Offline seit {time} · nur gespeicherte Firmen',
    stillOffline: 'Noch immer offline',
    offlineSearch: 'Offline seit {time} · nur gespeicherte Firmen',
    tryAgain: 'Erneut versuchen',
    detail: 'SuperOffice sagt: {detail}',
    reference: 'Referenz {reference}',
    unavailableUntil: 'SuperOffice ist bis {time} in Wartung. Versuche es danach noch einmal.',
    words: {
      'no-network': 'Dieser Computer hat keine Netzwerkverbindung. Prüfe das Kabel oder das WLAN.',
      'host-not-found': 'Der Server ist in diesem Netz nicht zu finden. Prüfe die Adresse oder das VPN.',
      unreachable: 'Der Server antwortet nicht. Prüfe das VPN, oder frage, ob SuperOffice ausgefallen ist.',
      'proxy-login':
        'Dein Proxy verlangt eine Anmeldung. Melde dich im Browser an und versuche es noch einmal.',
      'tls-refused':
        'Die Verbindung ist nicht sicher: Der Server nutzt kein https, oder seinem Zertifikat wird nicht vertraut. Es wurde nichts gesendet. Zeige das deinem Netzwerkadministrator.',
      'captive-portal':
        'Dieses Netz verlangt zuerst eine Anmeldung. Öffne einen Browser, melde dich im Netz an und versuche es noch einmal.',
      'timed-out': 'SuperOffice hat nicht rechtzeitig geantwortet. Versuche es gleich noch einmal.',
      cancelled: 'Eine neuere Anfrage hat diese ersetzt. Versuche es noch einmal.',
      'request-rejected':
        'SuperOffice hat die Anfrage nicht angenommen. Versuche es noch einmal. Passiert es wieder, gib dem Support diese Referenz.',
      'sign-in-again': 'Du wurdest abgemeldet. Melde dich erneut an.',
      'no-access':
        'Du hast keinen Zugriff auf diese Firma. Bitte deinen SuperOffice-Administrator um Zugriff.',
      'not-found':
        'Diese Firma gibt es nicht. Sie wurde vielleicht gelöscht oder zusammengeführt. Suche nach dem Namen.',
      'search-refused':
        'Du hast keinen Zugriff auf diese Suche. Bitte deinen SuperOffice-Administrator um Zugriff.',
      'wrong-host':
        'SuperOffice ist auf einen anderen Server umgezogen. Versuche es in einer Minute noch einmal.',
      throttled: 'SuperOffice ist ausgelastet. Warte einen Moment und versuche es noch einmal.',
      unavailable: 'SuperOffice ist in Wartung. Versuche es in ein paar Minuten noch einmal.',
      'server-error':
        'SuperOffice hat mit einem Fehler geantwortet. Versuche es noch einmal. Passiert es wieder, gib dem Support diese Referenz.',
      'empty-answer':
        'SuperOffice hat mit einem Fehler geantwortet und nichts gesendet. Versuche es noch einmal. Passiert es wieder, gib dem Support diese Referenz.',
      'unreadable-answer':
        'Die Antwort von SuperOffice war nicht lesbar. Versuche es noch einmal. Passiert es wieder, gib dem Support diese Referenz.',
      'too-large':
        'Die Antwort von SuperOffice ist zu groß, um sie zu zeigen. Wähle in den Einstellungen weniger Zeilen je Bereich.',
      'address-invalid': 'Das ist keine Serveradresse. Schreibe sie wie crm.example.com/SuperOffice.',
      'address-insecure': 'Glance sendet Passwörter nur über https. Beginne die Adresse mit https://.',
      'credentials-refused': 'Benutzername oder Passwort ist falsch.',
      'not-superoffice': 'Hier ist ein Server, aber nicht SuperOffice. Prüfe den Teil nach dem Servernamen.',
      'environment-unknown':
        'Diese Umgebung gibt es nicht mehr. Wähle eine andere, oder frage deinen Glance-Administrator.',
      'client-id-missing':
        'Glance ist für diese Umgebung nicht registriert. Bitte deinen Glance-Administrator, die Client-ID einzutragen.',
      'client-id-refused':
        'SuperOffice kennt die Client-ID von Glance nicht. Bitte deinen Glance-Administrator, sie zu prüfen.',
      'browser-not-opened':
        'Dein Browser ließ sich nicht öffnen. Lege einen Standardbrowser fest und versuche es noch einmal.',
      'answer-port-taken':
        'Glance konnte die Antwort deines Browsers nicht empfangen. Prüfe die Firewall dieses Computers und versuche es noch einmal.',
      'sign-in-code-refused':
        'Diese Anmeldung wurde schon benutzt oder hat zu lange gedauert. Melde dich noch einmal an.',
      'id-token-refused':
        'Glance konnte nicht prüfen, wer sich angemeldet hat, und hat nichts gespeichert. Prüfe die Uhr dieses Computers und versuche es noch einmal.',
      'wrong-tenant':
        'Du hast dich bei einem anderen Kunden angemeldet als eingegeben. Prüfe die Kunden-ID, oder wähle diesen Kunden im Browser.',
      'profile-unknown': 'Dieses Profil gibt es nicht mehr. Wähle ein anderes, oder melde dich an.',
      'sign-in-failed':
        'SuperOffice hat dich ohne Angabe eines Grundes nicht angemeldet. Versuche es noch einmal. Passiert es wieder, gib dem Support diese Referenz.',
      'sign-in-revoked':
        'Deine Firma hat Glance den Zugriff entzogen. Bitte deinen SuperOffice-Administrator, ihn wieder zu erlauben.',
      'sign-in-redirect-refused':
        'SuperOffice kann die Anmeldung nicht an diesen Computer zurückgeben. Bitte deinen Glance-Administrator, http://127.0.0.1 mit jedem Port zu erlauben.',
      'sign-in-expired':
        'Die Freigabe von Glance durch deine Firma ist abgelaufen. Bitte deinen SuperOffice-Administrator, sie zu erneuern.',
      'sign-in-denied':
        'Die Anmeldung wurde im Browser abgelehnt. Melde dich noch einmal an, oder bitte deinen SuperOffice-Administrator um Zugriff auf Glance.',
      'sign-in-needs-approval':
        'Dein SuperOffice-Administrator muss Glance erneut freigeben, bevor sich jemand anmelden kann.',
      'sign-in-time-refused':
        'SuperOffice sagt, die Uhrzeit ist falsch. Stelle die Uhr dieses Computers und versuche es noch einmal.',
      'sign-in-signature-refused':
        'SuperOffice hat die Signatur von Glance nicht angenommen. Versuche es noch einmal. Passiert es wieder, gib dem Support diese Referenz.',
      'tenant-provisioning':
        'Das SuperOffice deiner Firma wird noch eingerichtet. Versuche es später noch einmal.',
      'tenant-provisioning-failed':
        'Das SuperOffice deiner Firma konnte nicht eingerichtet werden. Frage deinen SuperOffice-Administrator.',
      'tenant-migrating':
        'Das SuperOffice deiner Firma zieht um, das kann Tage dauern. Gespeicherte Firmen kannst du weiterhin lesen.',
      'tenant-maintenance':
        'SuperOffice ist in Wartung, meist für ein paar Minuten. Gespeicherte Firmen kannst du weiterhin lesen.',
      'tenant-suspended':
        'Das SuperOffice deiner Firma ist gesperrt. Frage deinen SuperOffice-Administrator. Gespeicherte Firmen kannst du weiterhin lesen.',
      'tenant-deleting':
        'Das SuperOffice deiner Firma wird gelöscht. Frage deinen SuperOffice-Administrator.',
      'tenant-delete-failed':
        'Das SuperOffice deiner Firma ist geschlossen und sollte gelöscht werden. Frage deinen SuperOffice-Administrator.',
      'tenant-deleted':
        'Das SuperOffice deiner Firma wurde gelöscht, daher wurden die gespeicherten Firmen von diesem Computer entfernt.',
      'tenant-unknown':
        'Glance konnte nicht herausfinden, ob das SuperOffice deiner Firma läuft. Prüfe die Kunden-ID, oder versuche es später noch einmal.',
      'signed-out': 'Du bist nicht angemeldet. Melde dich zuerst an.',
      locked: 'Glance ist gesperrt. Entsperre es zuerst.',
      'keychain-unavailable':
        'Der Schlüsselbund hat den Schlüssel von Glance nicht herausgegeben. Entsperre den Schlüsselbund und versuche es noch einmal.',
      'key-not-renewed':
        'Der Schlüssel konnte nicht erneuert werden, der alte gilt weiter. Versuche es noch einmal, oder starte Glance zuerst neu.',
      'nothing-to-open': 'Hier gibt es nichts zu öffnen, zu kopieren oder anzurufen.',
      'fixed-by-policy': 'Das hat dein Administrator festgelegt, du kannst es nicht ändern.',
      'shortcut-taken':
        'Ein anderes Programm oder das System nutzt dieses Kürzel. Drücke ein anderes. Das alte gilt weiter.',
      'shortcut-not-pressed':
        'Glance hat das neue Kürzel nicht rechtzeitig bemerkt, daher gilt wieder das alte. Falls du es gedrückt hast, nutzt es ein anderes Programm.',
      'shortcut-unsupported':
        'Im Browser gibt es keine Tastenkürzel. Im installierten Programm funktionieren sie.',
      'link-number-unreadable':
        'Das ist keine Telefonnummer. Gib mindestens drei Ziffern und höchstens 40 Zeichen ein.',
      'link-not-opened':
        'Dieser Computer kann Links von Glance nicht öffnen. Installiere Glance neu und versuche es noch einmal.',
      'link-not-received':
        'Der Link ist nicht innerhalb von 10 Sekunden bei Glance angekommen. Dieser Computer öffnet Links von Glance mit einem anderen Programm oder gar nicht. Installiere Glance neu und versuche es noch einmal.',
      'too-long': 'Das ist zu lang für Glance. Kürze es und versuche es noch einmal.',
      'invalid-request': 'Das konnte Glance nicht tun. Gib dem Support diese Referenz.',
      unexpected:
        'In Glance ist etwas schiefgegangen. Versuche es noch einmal. Passiert es wieder, gib dem Support diese Referenz.'
    },
    notices: {
      'keychain-unavailable':
        'Der Schlüsselbund ist nicht nutzbar, daher wird nichts gespeichert. Beim nächsten Mal musst du dich neu anmelden.',
      'store-set-aside':
        'Gespeicherte Firmen waren nicht lesbar und wurden beiseitegelegt. Glance hat einen neuen Speicher begonnen.',
      'store-rolled-back':
        'Die gespeicherten Firmen waren eine ältere Kopie der Datei, daher hat Glance sie gelöscht. Sie werden wieder gespeichert, wenn du sie ansiehst.',
      'store-not-saved':
        'Firmen, die du ansiehst, können nicht gespeichert werden: Der Datenträger ist voll oder gesperrt. Aktuelle Ergebnisse gibt es weiterhin.',
      'settings-set-aside':
        'Deine Einstellungen waren nicht lesbar und wurden beiseitegelegt. Glance nutzt die Vorgaben.',
      'settings-restored':
        'Deine Einstellungen waren nicht lesbar und wurden beiseitegelegt. Glance nutzt die Sicherung, es ist nichts verloren.',
      'policy-broken':
        'Die Richtlinie deines Administrators war nicht verwendbar und gilt nicht. Melde das deinem Glance-Administrator.',
      'place-changed':
        'Die Adresse deines SuperOffice hat sich seit der Anmeldung geändert, daher sendet Glance ihr kein Passwort. Wenn die Adresse stimmt, melde dich erneut an.',
      'settings-not-saved':
        'Deine Einstellungen können nicht gespeichert werden. Änderungen gelten, bis Glance endet.',
      'settings-shortcut-refused':
        'Andere Programme brauchen die Tasten des Kürzels, das du gewählt hattest. Glance lässt sie deshalb frei und nutzt jetzt {keys}. In den Einstellungen kannst du ein anderes wählen.',
      'settings-clipboard-shortcut-refused':
        'Andere Programme brauchen die Tasten deines Kürzels für die Zwischenablage. Glance lässt sie deshalb frei. In den Einstellungen kannst du ein anderes wählen.',
      'settings-newer':
        'Eine neuere Version von Glance hat deine Einstellungen gespeichert, daher nutzt diese die Vorgaben. Änderungen gelten, bis Glance endet.',
      'shortcut-taken':
        'Ein anderes Programm nutzt das Kürzel von Glance. Wähle in den Einstellungen ein anderes.',
      'lives-in-tray':
        'Glance bleibt neben der Uhr. Klicke dort auf das Symbol, oder drücke {keys}. Wenn du das Symbol nicht siehst, klicke auf den Pfeil neben der Uhr.',
      'lives-in-menu-bar': 'Glance bleibt in der Menüleiste. Klicke dort auf das Symbol, oder drücke {keys}.'
    },
    policy: {
      inUse: {
        nothing: '{problem} Nichts aus dieser Richtlinie gilt. Melde das deinem Glance-Administrator.',
        earlier: '{problem} Die bisherige Richtlinie gilt weiter. Melde das deinem Glance-Administrator.',
        rest: '{problem} Der Rest dieser Richtlinie gilt. Melde das deinem Glance-Administrator.'
      },
      problems: {
        unreadable: 'Die Richtlinie deines Administrators ist nicht lesbar.',
        untrusted:
          'Der Richtliniendatei deines Administrators wird nicht vertraut: Auch wer kein Administrator ist, kann sie ändern.',
        'invalid-json': 'Die Richtliniendatei deines Administrators ist kein gültiges JSON.',
        'newer-version': 'Die Richtlinie deines Administrators ist für eine neuere Version von Glance.',
        'unknown-key': 'Die Richtlinie deines Administrators hat einen Eintrag, den Glance nicht kennt.',
        'duplicate-key': 'Die Richtlinie deines Administrators enthält einen Eintrag doppelt.',
        'missing-key': 'In der Richtlinie deines Administrators fehlt ein Eintrag.',
        'wrong-value': 'Die Richtlinie deines Administrators ist keine Liste von Einträgen und Werten.',
        'wrong-kind': 'Die Richtlinie deines Administrators enthält einen Wert vom falschen Typ.',
        'refused-shortcut':
          'Die Richtlinie deines Administrators enthält ein Tastenkürzel, das falsch geschrieben ist oder das andere Programme brauchen.',
        'built-in-environment':
          'Die Richtlinie deines Administrators ändert eine Anmeldeadresse von SuperOffice selbst.'
      },
      problemsOfKey: {
        unreadable: 'Die Richtlinie deines Administrators hat unlesbare Zeichen in „{key}“.',
        untrusted: 'Der Richtlinie deines Administrators wird wegen „{key}“ nicht vertraut.',
        'invalid-json': 'Die Richtlinie deines Administrators ist kein gültiges JSON, bei „{key}“.',
        'newer-version':
          'Die Richtlinie deines Administrators ist für eine neuere Version von Glance: siehe „{key}“.',
        'unknown-key':
          'Die Richtlinie deines Administrators hat einen Eintrag, den Glance nicht kennt: „{key}“.',
        'duplicate-key': 'Die Richtlinie deines Administrators enthält diesen Eintrag doppelt: „{key}“.',
        'missing-key': 'In der Richtlinie deines Administrators fehlt „{key}“.',
        'wrong-value': 'Die Richtlinie deines Administrators hat einen unbrauchbaren Wert für „{key}“.',
        'wrong-kind':
          'Die Richtlinie deines Administrators hat in der Registrierung einen Wert vom falschen Typ für „{key}“.',
        'refused-shortcut':
          'Die Richtlinie deines Administrators enthält ein Tastenkürzel, das falsch geschrieben ist oder das andere Programme brauchen: „{key}“.',
        'built-in-environment':
          'Die Richtlinie deines Administrators kann SuperOffices eigene Umgebungen nicht ändern: siehe „{key}“.'
      }
    }
  },
  time: {
    now: 'jetzt',
    justNow: 'gerade eben',
    minutes: '{count} Min.',
    hours: '{count} Std.',
    days: '{count} Tg.',
    weeks: '{count} Wo.',
    months: '{count} Mon. | {count} Mon.',
    years: '{count} J.',
    ahead: 'in {length}',
    ago: 'vor {length}',
    underAMinute: 'unter 1 Min.'
  }
})
