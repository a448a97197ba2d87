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
  { id: 1, name: 'US:"Open";NO:"Åpen";SW:"Öppen";DA:"Åben";GE:"Offen";NL:"Open"', baseStatus: 'Active' },
  {
    id: 2,
    name: 'US:"Closed";NO:"Lukket";SW:"Stängd";DA:"Lukket";GE:"Geschlossen";NL:"Gesloten"',
    baseStatus: 'Closed'
  },
  {
    id: 3,
    name: 'US:"Postponed";NO:"Utsatt";SW:"Uppskjuten";DA:"Udsat";GE:"Zurückgestellt";NL:"Uitgesteld"',
    baseStatus: 'Postponed'
  },
  {
    id: 4,
    name: 'US:"Deleted";NO:"Slettet";SW:"Borttagen";DA:"Slettet";GE:"Gelöscht";NL:"Verwijderd"',
    baseStatus: 'Deleted'
  },
  {
    id: 5,
    name: 'US:"Merged";NO:"Slått sammen";SW:"Sammanslagen";DA:"Flettet";GE:"Zusammengeführt";NL:"Samengevoegd"',
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
