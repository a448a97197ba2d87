/** Legal forms by country, folded and joined as in `bv` for `B.V.`. Agents leave them out, and so do records. */
const legalForms: Readonly<Record<string, string>> = {
  NO: 'as asa ans da enk ba sa nuf ks ikf iks sf stiftelsen aksjeselskap',
  SE: 'ab hb kb abp publ aktiebolag handelsbolag kommanditbolag stiftelsen',
  DK: 'as aps ivs is ks ps amba smba fmba aktieselskab anpartselskab',
  FI: 'oy oyj ab abp ky tmi',
  DE: 'gmbh mbh ggmbh ag kg kgaa ohg gbr ug ek ev eg se co gmbhco gmbhcokg stiftung haftungsbeschrankt',
  NL: 'bv nv vof cv stichting',
  GB: 'ltd limited plc llp lp llc inc incorporated corp',
  other: 'sa sarl sas srl spa sl'
}

const conjunctions: ReadonlySet<string> = new Set(['og', 'and', 'und', 'en', 'och', 'et'])

/** True for `A/S`, `GmbH`, `B.V.` and so on; `joined` is folded. */
export const isLegalForm = (joined: string): boolean => forms.has(joined)

/** True for the words that `&` and `+` stand for. */
export const isConjunction = (joined: string): boolean => conjunctions.has(joined)

const forms: ReadonlySet<string> = new Set(Object.values(legalForms).flatMap((each) => each.split(' ')))
