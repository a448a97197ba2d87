import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldLines } from '../../../src/shared/fold.ts'
import { toRank } from '../../../src/main/lookup/text-search/rank.ts'
import { anyCharacter } from '../../support/any-character.ts'

/** Names, each with the spellings that agents type on keyboards without its letters. */
const spellings: readonly (readonly [name: string, typed: string])[] = [
  ['Mølle', 'molle moelle mölle MØLLE'],
  ['Sønn', 'sonn soenn sönn'],
  ['Bjørn', 'bjorn bjoern björn'],
  ['Grønland', 'gronland groenland grönland'],
  ['Tromsø', 'tromso tromsoe tromsö'],
  ['Strømmen', 'strommen stroemmen strömmen'],
  ['Østfold', 'ostfold oestfold östfold'],
  ['Øyen', 'oyen oeyen öyen'],
  ['Kjøpmann', 'kjopmann kjoepmann kjöpmann'],
  ['Sørlandet', 'sorlandet soerlandet sörlandet'],
  ['Ålesund', 'alesund aalesund ÅLESUND'],
  ['Århus', 'arhus aarhus ÅRHUS'],
  ['Håkon', 'hakon haakon HÅKON'],
  ['Blåfjell', 'blafjell blaafjell'],
  ['Måløy', 'maloy maaloey malöy maaloy'],
  ['Bærum', 'barum baerum bärum'],
  ['Ærø', 'aro aeroe äro äroe'],
  ['Sæter', 'sater saeter säter'],
  ['Kjær', 'kjar kjaer kjär'],
  ['Blåbær', 'blabar blaabaer blåbär blabaer'],
  ['København', 'kobenhavn koebenhavn köbenhavn'],
  ['Sønderjylland', 'sonderjylland soenderjylland sönderjylland'],
  ['Næstved', 'nastved naestved nästved'],
  ['Rødovre', 'rodovre roedovre rödovre'],
  ['Brøndby', 'brondby broendby bröndby'],
  ['Göteborg', 'goteborg goeteborg gøteborg'],
  ['Malmö', 'malmo malmoe malmø'],
  ['Växjö', 'vaxjo vaexjoe væxjø'],
  ['Östersund', 'ostersund oestersund østersund'],
  ['Linköping', 'linkoping linkoeping linkøping'],
  ['Umeå', 'umea umeaa UMEÅ'],
  ['Luleå', 'lulea luleaa LULEÅ'],
  ['Ångström', 'angstrom aangstroem ångstrøm'],
  ['Sjöström', 'sjostrom sjoestroem sjøstrøm'],
  ['Hällefors', 'hallefors haellefors hællefors'],
  ['Müller', 'muller mueller MÜLLER'],
  ['München', 'munchen muenchen MÜNCHEN'],
  ['Köln', 'koln koeln køln'],
  ['Düsseldorf', 'dusseldorf duesseldorf DÜSSELDORF'],
  ['Nürnberg', 'nurnberg nuernberg NÜRNBERG'],
  ['Groß', 'gross gros GROSS GROß'],
  ['Straße', 'strasse strase STRASSE'],
  ['Weiß', 'weiss weis WEISS'],
  ['Größe', 'grosse groesse große groeße'],
  ['Süß', 'suss suess süss sueß'],
  ['Jäger', 'jager jaeger jæger'],
  ['Schäfer', 'schafer schaefer schæfer'],
  ['Bäckerei', 'backerei baeckerei bæckerei'],
  ['Österreich', 'osterreich oesterreich østerreich'],
  ['Überlingen', 'uberlingen ueberlingen ÜBERLINGEN'],
  ['Café', 'cafe CAFÉ CAFE'],
  ['Éclair', 'eclair ÉCLAIR'],
  ['Coöperatie', 'cooperatie coöperatie COÖPERATIE'],
  ['Zoë', 'zoe zoé ZOË'],
  ['Genève', 'geneve GENÈVE'],
  ['Þór', 'thor THÓR'],
  ['Reykjavík', 'reykjavik REYKJAVÍK'],
  ['Łódź', 'lodz łodz LODZ'],
  ['Señor', 'senor SEÑOR'],
  ['Ibañez', 'ibanez IBAÑEZ'],
  ['O’Brien', "obrien o'brien OBRIEN"],
  ['Aabenraa', 'abenra åbenrå aabenraa'],
  ['Haagen', 'hagen hågen HAAGEN'],
  ['Böhm', 'bohm boehm bøhm'],
  ['Værøy', 'varoy vaeroey väröy vaeroy'],
  ['Røros', 'roros roeros rörös'],
  ['Gjøvik', 'gjovik gjoevik gjövik'],
  ['Bodø', 'bodo bodoe bodö'],
  ['Hønefoss', 'honefoss hoenefoss hönefoss']
]

const pairs = spellings.flatMap(([name, typed]) => typed.split(' ').map((each) => ({ name, typed: each })))

describe('a name and its spellings', () => {
  it('are tested with at least 200 pairs', () => {
    expect(new Set(pairs.map(({ name, typed }) => `${name} ${typed}`)).size).toBeGreaterThanOrEqual(200)
  })

  it.each(pairs)('$typed finds $name, and $name finds $typed', ({ name, typed }) => {
    expect(toRank(fold(name), fold(typed))).toBe('exact')
    expect(toRank(fold(typed), fold(name))).toBe('exact')
    expect(toRank(fold(`Nye ${name} AS`), fold(typed))).toBe('word')
  })
})

describe('fold', () => {
  it.each([
    ['molle', 'Mølle & Sønn AS'],
    ['moelle', 'Mølle & Sønn AS'],
    ['mölle', 'Mølle & Sønn AS'],
    ['MØLLE', 'moelle'],
    ['aarhus', 'Århus Maskinfabrik A/S'],
    ['arhus', 'Århus Maskinfabrik A/S'],
    ['århus', 'Aarhus Havn'],
    ['gross', 'Groß & Söhne GmbH'],
    ['groß', 'GROSS'],
    ['soehne', 'Groß & Söhne GmbH'],
    ['muller', 'Müller AG'],
    ['mueller', 'Müller AG'],
    ['müller', 'Mueller AG'],
    ['blabar', 'Blåbær Kafé AS'],
    ['blaabaer', 'Blåbær Kafé AS'],
    ['kafe', 'Blåbær Kafé AS'],
    ['aerlig', 'Ærlig Handel ApS'],
    ['ärlig', 'Ærlig Handel ApS'],
    ['ostfold', 'Østfold Transport AS'],
    ['östfold', 'Østfold Transport AS'],
    ['obrien', 'O’Brien & Daughters Ltd'],
    ["o'brien", 'O’Brien & Daughters Ltd'],
    ['a/s', 'Århus Maskinfabrik A/S'],
    ['zuid hollandse', 'Zuid-Hollandse Zuivel B.V.'],
    ['Ångström', 'angstrom'],
    ['thor', 'Þór ehf'],
    ['łodz', 'Lodz Trading'],
    ['e\u0301clair', 'Éclair'],
    ['ＡＢＢ', 'ABB']
  ])('%j finds the name %j', (typed, name) => {
    expect(toRank(fold(name), fold(typed))).not.toBeNull()
  })

  it.each([
    ['a sign that stands for capitals', '℡', 'tel'],
    ['a sign with a small and a capital letter', '№ 7', 'no 7'],
    ['a trade mark', 'Nordlys™', 'nordlystm'],
    ['a unit whose letter is the Kelvin sign', '21 \u212a', '21 k'],
    ['a unit with a ring', '\u212bngström', 'angstrom'],
    ['capitals in full width', 'ＮＯＲＤＬＹＳ', 'nordlys'],
    ['capitals of a decorated alphabet', '𝐍𝐨𝐫𝐝𝐥𝐲𝐬 𝔸𝕊', 'nordlys as'],
    ['letters in circles', 'Ⓐⓢ', 'as'],
    ['a capital digraph', 'Ǆamonja ǅ', 'dzamonja dz'],
    ['a ligature', 'ﬁrma ﬄ', 'firma ffl'],
    ['a Dutch ligature', 'Ĳssel', 'ijsel'],
    ['the Turkish capital with a dot', 'İstanbul', 'istanbul'],
    ['the Turkish small letter without a dot', 'Dıyarbakır', 'diyarbakir'],
    ['both Turkish letters in one text', 'IĞDIR İli', 'igdir ili'],
    ['the capital of ß', 'STRAẞE', 'strase'],
    ['a Greek capital at the end of a word', 'ΟΔΟΣ', 'οδοσ'],
    ['an accent on a letter that stays whole', 'Ǿ Ǽ', 'o a']
  ])('folds %s: %s', (_what, name, folded) => {
    expect(fold(name)).toBe(folded)
    expect(fold(folded)).toBe(folded)
  })

  it('leaves no capital letter of any script', () => {
    const left: string[] = []
    for (let codePoint = 0; codePoint <= 0x1ffff; codePoint++) {
      const character = String.fromCodePoint(codePoint)
      const folded = fold(character)
      if (folded !== folded.toLowerCase() || fold(folded) !== folded) left.push(character)
    }
    expect(left).toEqual([])
  })

  it.each([
    ['molle', 'Malle AS'],
    ['bergen', 'Berlin'],
    ['xyz', 'Nordlys Energi AS']
  ])('%j does not find the name %j', (typed, name) => {
    expect(toRank(fold(name), fold(typed))).toBeNull()
  })

  it('folds a character alike, whatever else is in the text', () => {
    const different: string[] = []
    for (let code = 0x20; code <= 0x24f; code++) {
      const text = `a${String.fromCharCode(code)}e ss${String.fromCharCode(code)}`
      // An ideograph makes the text one that is not Latin.
      if (`${fold(text)} 東` !== fold(`${text} 東`)) different.push(String.fromCharCode(code))
    }
    expect(different).toEqual([])
  })

  it('folds many lines as it folds each of them', () => {
    const line = fc.oneof(
      fc.stringMatching(/^[A-Za-zåäöæøüßÉ '\-.&`]{0,20}$/u),
      fc.string({ unit: anyCharacter }).map((text) => text.replaceAll('\n', ''))
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6, minLength: 1 }), (lines) => {
        expect(foldLines(lines)).toEqual(lines.map(fold))
      })
    )
  })

  it('changes nothing when it is applied twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäöæøüß ]{0,20}$/), (text) => {
        const once = fold(text)
        expect(fold(once).length).toBeLessThanOrEqual(once.length)
      })
    )
  })

  it('folds a prefix to a prefix, so that search works while typing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäöæøüß]{1,20}$/), fc.nat(20), (name, cut) => {
        expect(fold(name).startsWith(fold(name.slice(0, cut)))).toBe(true)
      })
    )
  })

  it('returns any text without surrounding spaces, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(fold(text)).toBe(fold(text).trim())
      })
    )
  })
})
