/** What agents type or paste, of every kind that Glance recognises, with what makes each awkward. */
export const awkwardTexts: readonly string[] = [
  // Names: a whole one, a beginning, a person, brackets, and signs that a query has to escape.
  ...['Nordlys Energi AS', 'nordl', 'Eva Dahl', 'Solveig Enslig', 'Vestby (Norge)', 'Havbris'],
  ...[
    "O'Neill & Sons",
    'o’neill',
    String.raw`back\slash`,
    String.raw`\'`,
    '100% wol',
    'a/b?c=d#e',
    '"quoted"'
  ],
  ...["'; drop table", "' or 1 eq 1", 'x) or (y', '%', '株式会社', '🚀 rakett', 'x'.repeat(300)],
  // Phone numbers: in the country, from abroad, shared, of a person, of nobody.
  ...['55 12 34 56', '+47 55 12 34 57', '0047 20000250', '20 00 03 01', '(+353) 20 919 9001', '12345'],
  // Addresses and domains.
  ...['eva.dahl@nordlys.example', "niamh.o'neill@oneill.example", "<o'neill@oneill.example>"],
  ...['nobody@nowhere.example', 'nordlys.example', 'https://www.vestby.example/om?a=1', '@kaia.example'],
  // Ids, links, requests and organisation numbers.
  ...['#201', '201', '999999', '10201', 'r20103', 'request 20103', '[20103] SV: Faktura'],
  ...['912 345 678', '912345678', 'NO 912 345 678 MVA', '987000205', 'NO987000207MVA', 'IE 0000123W'],
  'https://online3.superoffice.com/Cust12345/default.aspx?contact.main?contact_id=201'
]
