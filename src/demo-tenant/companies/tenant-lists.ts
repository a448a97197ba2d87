import type { DemoAssociate } from './demo-company.ts'

export const associates = [
  { associateId: 11, name: 'KN', fullName: 'Kari Nordmann' },
  { associateId: 12, name: 'PS', fullName: 'Per Svensson' },
  { associateId: 13, name: 'ML', fullName: 'Mette Lauridsen' },
  { associateId: 14, name: 'AS', fullName: 'Anke Schäfer' },
  { associateId: 15, name: 'JV', fullName: 'Joost Visser' },
  { associateId: 16, name: 'HB', fullName: 'Harriet Byrne' }
] as const satisfies readonly DemoAssociate[]

export const categories = [
  'US:"Customer";NO:"Kunde";SW:"Kund";DA:"Kunde";GE:"Kunde";NL:"Klant"',
  'US:"Customer";NO:"Kunde";SW:"Kund";DA:"Kunde";GE:"Kunde";NL:"Klant"',
  'US:"Prospect";NO:"Prospekt";SW:"Prospekt";DA:"Emne";GE:"Interessent";NL:"Prospect"',
  'US:"Supplier";NO:"Leverandør";SW:"Leverantör";DA:"Leverandør";GE:"Lieferant";NL:"Leverancier"',
  'US:"Partner";NO:"Partner";SW:"Partner";DA:"Partner";GE:"Partner";NL:"Partner"'
] as const

/** The businesses of companies, in the order of the trades in each vocabulary. */
export const businesses = [
  'US:"Energy";NO:"Energi";SW:"Energi";DA:"Energi";GE:"Energie";NL:"Energie"',
  'US:"Construction";NO:"Bygg og anlegg";SW:"Bygg";DA:"Byggeri";GE:"Bau";NL:"Bouw"',
  'US:"Transport";NO:"Transport";SW:"Transport";DA:"Transport";GE:"Transport";NL:"Transport"',
  'US:"Accounting";NO:"Regnskap";SW:"Redovisning";DA:"Revision";GE:"Steuerberatung";NL:"Accountancy"',
  'US:"Machinery";NO:"Maskiner";SW:"Maskiner";DA:"Maskiner";GE:"Maschinenbau";NL:"Machines"',
  'US:"Food";NO:"Mat";SW:"Livsmedel";DA:"Fødevarer";GE:"Lebensmittel";NL:"Voeding"',
  'US:"Furniture";NO:"Møbler";SW:"Möbler";DA:"Møbler";GE:"Möbel";NL:"Meubelen"',
  'US:"Electrical";NO:"Elektro";SW:"El";DA:"El";GE:"Elektrotechnik";NL:"Elektrotechniek"',
  'US:"Property";NO:"Eiendom";SW:"Fastigheter";DA:"Ejendomme";GE:"Immobilien";NL:"Vastgoed"',
  'US:"IT";NO:"IT";SW:"IT";DA:"IT";GE:"IT";NL:"IT"',
  'US:"Printing";NO:"Trykkeri";SW:"Tryckeri";DA:"Trykkeri";GE:"Druck";NL:"Drukwerk"',
  'US:"Workshop";NO:"Verksted";SW:"Verkstad";DA:"Værksted";GE:"Werkstatt";NL:"Werkplaats"',
  'US:"Retail";NO:"Handel";SW:"Handel";DA:"Handel";GE:"Handel";NL:"Handel"',
  'US:"Travel";NO:"Reise";SW:"Resor";DA:"Rejser";GE:"Reisen";NL:"Reizen"'
] as const

/** A tenant defines its own statuses: their ids say nothing about the base status. */
export interface RequestStatusRow {
  readonly id: number
  readonly name: string
  readonly baseStatus: 'Active' | 'Closed' | 'Postponed' | 'Deleted' | 'Merged'
}

export const requestStatuses: readonly RequestStatusRow[] = [
  { id: 1, name: 'US:"Open";NO:"Åpen";SW:"Öppet";DA:"Åben";GE:"Offen";NL:"Open"', baseStatus: 'Active' },
  {
    id: 2,
    name: 'US:"Closed";NO:"Avsluttet";SW:"Stängt";DA:"Lukket";GE:"Geschlossen";NL:"Gesloten"',
    baseStatus: 'Closed'
  },
  {
    id: 3,
    name: 'US:"Postponed";NO:"Utsatt";SW:"Uppskjutet";DA:"Udsat";GE:"Zurückgestellt";NL:"Uitgesteld"',
    baseStatus: 'Postponed'
  },
  {
    id: 4,
    name: 'US:"Deleted";NO:"Slettet";SW:"Borttaget";DA:"Slettet";GE:"Gelöscht";NL:"Verwijderd"',
    baseStatus: 'Deleted'
  },
  {
    id: 5,
    name: 'US:"Merged";NO:"Slått sammen";SW:"Sammanslaget";DA:"Flettet";GE:"Zusammengeführt";NL:"Samengevoegd"',
    baseStatus: 'Merged'
  },
  {
    id: 7,
    name: 'US:"Waiting for customer";NO:"Venter på kunde";SW:"Väntar på kund";DA:"Venter på kunde";GE:"Wartet auf Kunde";NL:"Wacht op klant"',
    baseStatus: 'Postponed'
  },
  {
    id: 8,
    name: 'US:"With second line";NO:"Hos andrelinje";SW:"Hos andra linjen";DA:"Hos second line";GE:"Beim Second Level";NL:"Bij tweede lijn"',
    baseStatus: 'Active'
  },
  {
    id: 12,
    name: 'US:"Solved";NO:"Løst";SW:"Löst";DA:"Løst";GE:"Gelöst";NL:"Opgelost"',
    baseStatus: 'Closed'
  }
]

export interface ListRow {
  readonly id: number
  /** A language string. */
  readonly name: string
}

export const priorities = [
  { id: 1, name: 'US:"Low";NO:"Lav";SW:"Låg";DA:"Lav";GE:"Niedrig";NL:"Laag"' },
  { id: 2, name: 'US:"Medium";NO:"Middels";SW:"Medel";DA:"Mellem";GE:"Mittel";NL:"Normaal"' },
  { id: 4, name: 'US:"High";NO:"Høy";SW:"Hög";DA:"Høj";GE:"Hoch";NL:"Hoog"' }
] as const satisfies readonly ListRow[]

export const requestCategories: readonly ListRow[] = [
  { id: 1, name: 'US:"Support";NO:"Support";SW:"Support";DA:"Support";GE:"Support";NL:"Support"' },
  { id: 3, name: 'US:"Invoices";NO:"Faktura";SW:"Faktura";DA:"Faktura";GE:"Rechnungen";NL:"Facturen"' },
  { id: 5, name: 'US:"Orders";NO:"Ordre";SW:"Order";DA:"Ordrer";GE:"Bestellungen";NL:"Bestellingen"' }
]

/** What kind of follow-up something is, with the vendor's own kind behind the tenant's word. */
export interface FollowUpTask extends ListRow {
  readonly taskType: 'Appointment' | 'Phone' | 'ToDo'
}

export const followUpTasks: readonly FollowUpTask[] = [
  { id: 1, name: '[SR_TASK_CALL]', taskType: 'Phone' },
  {
    id: 2,
    name: 'US:"Meeting";NO:"Møte";SW:"Möte";DA:"Møde";GE:"Besprechung";NL:"Vergadering"',
    taskType: 'Appointment'
  },
  {
    id: 7,
    name: 'US:"To-do";NO:"Oppgave";SW:"Uppgift";DA:"Opgave";GE:"Aufgabe";NL:"Taak"',
    taskType: 'ToDo'
  }
]

export const documentTypes: readonly ListRow[] = [
  { id: 1, name: 'US:"Letter";NO:"Brev";SW:"Brev";DA:"Brev";GE:"Brief";NL:"Brief"' },
  { id: 4, name: 'US:"Quote";NO:"Tilbud";SW:"Offert";DA:"Tilbud";GE:"Angebot";NL:"Offerte"' },
  { id: 6, name: 'US:"E-mail";NO:"E-post";SW:"E-post";DA:"E-mail";GE:"E-Mail";NL:"E-mail"' }
]

/** The stages that a sale goes through, from the first to the last. */
export const saleStages: readonly ListRow[] = [
  {
    id: 1,
    name: 'US:"First contact";NO:"Første kontakt";SW:"Första kontakt";DA:"Første kontakt";GE:"Erstkontakt";NL:"Eerste contact"'
  },
  {
    id: 2,
    name: 'US:"Needs clarified";NO:"Behov avklart";SW:"Behov klarlagt";DA:"Behov afklaret";GE:"Bedarf geklärt";NL:"Behoefte duidelijk"'
  },
  {
    id: 3,
    name: 'US:"Quote sent";NO:"Tilbud sendt";SW:"Offert skickad";DA:"Tilbud sendt";GE:"Angebot gesendet";NL:"Offerte verstuurd"'
  },
  {
    id: 4,
    name: 'US:"Negotiation";NO:"Forhandling";SW:"Förhandling";DA:"Forhandling";GE:"Verhandlung";NL:"Onderhandeling"'
  }
]
