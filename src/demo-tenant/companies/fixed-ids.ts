/** The ids of the companies that pictures, documentation and tests refer to. */
export const fixedIds = {
  ownCompany: 1,
  namesakeInOslo: 113,
  namesakeInBergen: 114,
  publishedSample: 199,
  nordlys: 201,
  nordlysService: 202,
  apostrophe: 203,
  brackets: 204,
  sharedPhone: 205,
  sameSharedPhone: 206,
  namesakeOfPersonInBergen: 207,
  namesakeOfPersonInTromso: 208,
  callers: 209,
  formerColleague: 210,
  swedish: 211
} as const

/** The ids of people that documentation and tests refer to, named for what is special about their calls. */
export const fixedPersonIds = {
  withoutCompany: 901,
  namesakeWithoutCompany: 902,
  withoutCompanyAbroad: 903,
  withDirectPhone: 2010,
  lively: 2090,
  withSwitchboardNumber: 2091,
  former: 2092,
  sharingPhone: 2093,
  sameSharedPhone: 2094,
  withFormerNumber: 2100
} as const
