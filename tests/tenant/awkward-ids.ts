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
  messyPhones: 118
} as const
