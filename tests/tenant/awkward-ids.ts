/** The ids of the awkward companies, named after what is irregular about each. */
export const awkwardIds = {
  withoutDates: 101,
  writtenDates: 102,
  unknownValues: 103,
  sameIdTwice: 104,
  untranslated: 105,
  stopped: 106,
  nullLists: 107,
  nullContact: 108,
  markup: 109,
  veryLong: 110,
  oddChats: 111,
  empty: 112,
  otherScripts: 115,
  veryBusy: 116,
  /** A search finds it, but a request for it fails as for an unknown id. */
  goneWhenOpened: 117,
  messyPhones: 118,
  people: 119,
  messages: 120
} as const

/** The ids of the awkward people, all at the company `people`, named after what is irregular about each. */
export const awkwardPersonIds = {
  nullFields: 1190,
  wrongTypes: 1191,
  veryLong: 1192,
  wrongDirection: 1193,
  markup: 1194,
  /** A search finds the person, but a request for the summary is answered as for an unknown id. */
  goneWhenOpened: 1195,
  nullPerson: 1196,
  nullLists: 1197,
  oneListWrong: 1198,
  otherPerson: 1199
} as const

/** The ids of requests with awkward messages, all at the company `messages`. */
export const awkwardRequestIds = {
  script: 12_001,
  wrongDirection: 12_002,
  veryLong: 12_003,
  hiddenText: 12_004,
  noMessages: 12_005,
  onlyHtml: 12_006,
  emptyMessage: 12_007,
  unreadableDate: 12_008,
  embeddedPicture: 12_009,
  endlessQuotes: 12_010
} as const
