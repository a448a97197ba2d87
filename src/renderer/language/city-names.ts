import { languages, type Language } from '../../shared/languages.ts'

/**
 * The cities of time zones whose names aren't those of the zone, from CLDR 48 (`exemplarCity`), which `Intl` doesn't give out:
 * the zone, then its city in the order of `languages`. A column that is empty or absent is as in English.
 */
const table = `
Africa/Addis_Ababa | Addis Ababa | Addis Abeba | Addis Abeba | Addis Abeba | Addis Abeba | Addis Abeba
Africa/Algiers | Algiers | Alger | Alger | Algier | Algier |
Africa/Asmera | Asmara
Africa/Cairo | Cairo | Kairo | Kairo | | Kairo | Caïro
Africa/Dar_es_Salaam | Dar es Salaam | Dar-es-Salaam | Dar es-Salaam | | Daressalam |
Africa/Djibouti | Djibouti | | | | Dschibuti |
Africa/El_Aaiun | El Aaiún | | El-Aaiún | | |
Africa/Khartoum | Khartoum | | | | Khartum | Khartoem
Africa/Lome | Lomé
Africa/Mogadishu | Mogadishu | | | | Mogadischu |
Africa/Ndjamena | N’Djamena
Africa/Porto-Novo | Porto-Novo | | | | Porto Novo |
Africa/Sao_Tome | São Tomé | | | | | Sao Tomé
Africa/Tripoli | Tripoli | | | | Tripolis |
America/Araguaina | Araguaína
America/Argentina/Rio_Gallegos | Río Gallegos
America/Argentina/Tucuman | Tucumán
America/Asuncion | Asunción
America/Bahia_Banderas | Bahía de Banderas | Bahía Banderas | | Bahia Banderas | Bahia Banderas |
America/Belem | Belém
America/Bogota | Bogotá
America/Cancun | Cancún | | | Cancun | | Cancun
America/Cayman | Cayman | Caymanøyene | Caymanöarna | Caymanøerne | Kaimaninseln |
America/Ciudad_Juarez | Ciudad Juárez
America/Coral_Harbour | Atikokan
America/Cordoba | Córdoba
America/Cuiaba | Cuiabá
America/Curacao | Curaçao
America/Eirunepe | Eirunepé
America/Godthab | Nuuk
America/Havana | Havana | | Havanna | | Havanna |
America/Jamaica | Jamaica | | | | Jamaika |
America/Jujuy | Jujuy | | San Salvador de Jujuy | | |
America/Lower_Princes | Lower Prince’s Quarter | | | | | Beneden Prinsen Kwartier
America/Maceio | Maceió
America/Mazatlan | Mazatlán
America/Merida | Mérida | | | Merida | Merida |
America/Mexico_City | Mexico City | Mexico by | Ciudad de México | Ciudad de México | Mexiko-Stadt | Mexico-Stad
America/Miquelon | Saint-Pierre
America/Noronha | Fernando de Noronha
America/Santarem | Santarém
America/Sao_Paulo | São Paulo
America/Scoresbysund | Ittoqqortoormiit
America/St_Barthelemy | St. Barthélemy | Saint-Barthélemy | Saint-Barthélemy | Saint-Barthélemy | Saint-Barthélemy | Saint-Barthélemy
America/St_Johns | St. John’s | | Saint John’s | | | Saint John’s
America/St_Kitts | St. Kitts | | Saint Kitts | | | Saint Kitts
America/St_Lucia | St. Lucia | | Saint Lucia | | | Saint Lucia
America/St_Thomas | St. Thomas | | Saint Thomas | | | Saint Thomas
America/St_Vincent | St. Vincent | | Saint Vincent | | | Saint Vincent
America/Thule | Thule | | Qaanaaq | | |
Asia/Almaty | Almaty | | | | | Alma-Ata
Asia/Aqtau | Aktau | | | | Aqtau | Aqtau
Asia/Aqtobe | Aqtobe | Aqtöbe | Aqtöbe | Aktobe | Aktobe | Aqtöbe
Asia/Ashgabat | Ashgabat | Asjkhabad | Asjchabad | Asjkhabad | Aşgabat | Asjchabad
Asia/Atyrau | Atyrau | | | | | Atıraw
Asia/Baghdad | Baghdad | Bagdad | Bagdad | Bagdad | Bagdad | Bagdad
Asia/Bahrain | Bahrain | | | | | Bahrein
Asia/Baku | Baku | | | | | Bakoe
Asia/Beirut | Beirut | | | | | Beiroet
Asia/Bishkek | Bishkek | Bisjkek | Bisjkek | Bisjkek | Bischkek | Bisjkek
Asia/Brunei | Brunei | | | | Brunei Darussalam |
Asia/Calcutta | Kolkata | | | | Kalkutta | Calcutta
Asia/Chita | Chita | Tsjita | Tjita | | Tschita |
Asia/Damascus | Damascus | Damaskus | Damaskus | Damaskus | Damaskus |
Asia/Dushanbe | Dushanbe | Dusjanbe | Dusjanbe | Dusjanbe | Duschanbe | Doesjanbe
Asia/Hong_Kong | Hong Kong | Hongkong | Hongkong | Hongkong | Hongkong | Hongkong
Asia/Hovd | Khovd | | Chovd | | Chowd |
Asia/Irkutsk | Irkutsk | | | | | Irkoetsk
Asia/Jayapura | Jayapura | Jajapura | | | |
Asia/Jerusalem | Jerusalem | | | | | Jeruzalem
Asia/Kamchatka | Kamchatka | Kamtsjatka | Kamtjatka | Kamtjatka | Kamtschatka | Kamtsjatka
Asia/Karachi | Karachi | | | | Karatschi |
Asia/Katmandu | Kathmandu | Katmandu | Katmandu | Katmandu | |
Asia/Khandyga | Khandyga | | Chandyga | | Chandyga |
Asia/Krasnoyarsk | Krasnoyarsk | Krasnojarsk | Krasnojarsk | Krasnojarsk | Krasnojarsk | Krasnojarsk
Asia/Kuwait | Kuwait | | | | | Koeweit
Asia/Macau | Macao | | | | Macau | Macau
Asia/Manila | Manila | | | | | Manilla
Asia/Muscat | Muscat | Muskat | Muskat | | Maskat |
Asia/Nicosia | Nicosia | Nikosia | | | Nikosia |
Asia/Novokuznetsk | Novokuznetsk | | | Novokusnetsk | Nowokuznetsk |
Asia/Novosibirsk | Novosibirsk | | | | Nowosibirsk |
Asia/Pyongyang | Pyongyang | | | | Pjöngjang |
Asia/Qatar | Qatar | | | | Katar |
Asia/Qostanay | Kostanay | Kostanaj | Kostanaj | | Qostanai | Qostanay
Asia/Qyzylorda | Kyzylorda | | Qyzylorda | | Qysylorda | Qyzylorda
Asia/Rangoon | Yangon | | | Rangoon | Rangun | Rangoon
Asia/Riyadh | Riyadh | | | | Riad | Riyad
Asia/Saigon | Ho Chi Minh City | Ho Chi Minh-byen | Ho Chi Minh-staden | | Ho-Chi-Minh-Stadt | Ho Chi Minhstad
Asia/Sakhalin | Sakhalin | | Sachalin | | Sachalin | Sachalin
Asia/Shanghai | Shanghai | | | | | Sjanghai
Asia/Singapore | Singapore | | | | Singapur |
Asia/Taipei | Taipei | | | | Taipeh |
Asia/Tashkent | Tashkent | Tasjkent | Tasjkent | Tasjkent | Taschkent | Tasjkent
Asia/Tbilisi | Tbilisi | | | | Tiflis |
Asia/Tehran | Tehran | Teheran | Teheran | Teheran | Teheran | Teheran
Asia/Thimphu | Thimphu | Thimpu | | | |
Asia/Tokyo | Tokyo | | | | Tokio | Tokio
Asia/Ulaanbaatar | Ulaanbaatar | Ulan Bator | | Ulan Bator | |
Asia/Urumqi | Ürümqi
Asia/Vladivostok | Vladivostok | | | | Wladiwostok |
Asia/Yakutsk | Yakutsk | Jakutsk | Jakutsk | Jakutsk | Jakutsk | Jakoetsk
Asia/Yekaterinburg | Yekaterinburg | Jekaterinburg | Jekaterinburg | Jekaterinburg | Jekaterinburg | Jekaterinenburg
Asia/Yerevan | Yerevan | Jerevan | Jerevan | Jerevan | Eriwan | Jerevan
Atlantic/Azores | Azores | Asorene | Azorerna | Azorerne | Azoren | Azoren
Atlantic/Canary | Canaries | Kanariøyene | Kanarieöarna | De Kanariske Øer | Kanaren | Canarische Eilanden
Atlantic/Cape_Verde | Cape Verde | Kapp Verde | Kap Verde | Kap Verde | Cabo Verde | Kaapverdië
Atlantic/Faeroe | Faroes | Færøyene | Torshamn | Færøerne | Färöer | Faeröer
Atlantic/Reykjavik | Reykjavik | Reykjavík | | | Reykjavík |
Atlantic/South_Georgia | South Georgia | Sør-Georgia | Sydgeorgien | | Südgeorgien | Zuid-Georgia
Atlantic/St_Helena | St. Helena | | Sankt Helena | | | Sint-Helena
Europe/Astrakhan | Astrakhan | | | | Astrachan |
Europe/Athens | Athens | Athen | Aten | Athen | Athen | Athene
Europe/Belgrade | Belgrade | Beograd | Belgrad | Beograd | Belgrad | Belgrado
Europe/Berlin | Berlin | | | | | Berlijn
Europe/Brussels | Brussels | Brussel | Bryssel | Bruxelles | Brüssel | Brussel
Europe/Bucharest | Bucharest | București | Bukarest | Bukarest | Bukarest | Boekarest
Europe/Budapest | Budapest | | | | | Boedapest
Europe/Busingen | Büsingen | | Büsingen am Hochrhein | | |
Europe/Chisinau | Chișinău
Europe/Copenhagen | Copenhagen | København | Köpenhamn | København | Kopenhagen | Kopenhagen
Europe/Helsinki | Helsinki | Helsingfors | Helsingfors | | |
Europe/Isle_of_Man | Isle of Man | Man | | | |
Europe/Istanbul | Istanbul | | | | | Istanboel
Europe/Kiev | Kyiv | | | | Kiew |
Europe/Kirov | Kirov | | | | Kirow |
Europe/Lisbon | Lisbon | Lisboa | Lissabon | Lissabon | Lissabon | Lissabon
Europe/London | London | | | | | Londen
Europe/Luxembourg | Luxembourg | Luxemburg | Luxemburg | | Luxemburg | Luxemburg
Europe/Moscow | Moscow | Moskva | Moskva | Moskva | Moskau | Moskou
Europe/Paris | Paris | | | | | Parijs
Europe/Prague | Prague | Praha | Prag | Prag | Prag | Praag
Europe/Rome | Rome | Roma | Rom | Rom | Rom |
Europe/Saratov | Saratov | | | | Saratow |
Europe/Tirane | Tirana
Europe/Ulyanovsk | Ulyanovsk | Uljanovsk | Uljanovsk | Uljanovsk | Uljanowsk |
Europe/Vatican | Vatican | Vatikanstaten | Vatikanen | Vatikanet | Vatikan | Vaticaanstad
Europe/Vienna | Vienna | Wien | Wien | Wien | Wien | Wenen
Europe/Volgograd | Volgograd | | | | Wolgograd | Wolgograd
Europe/Warsaw | Warsaw | Warszawa | Warszawa | Warszawa | Warschau | Warschau
Europe/Zurich | Zurich | Zürich | Zürich | Zürich | Zürich | Zürich
Indian/Chagos | Chagos Archipelago | Chagos | Chagos | Chagos | Chagos | Chagosarchipel
Indian/Christmas | Christmas Island | Christmasøya | Julön | Juleøen | Weihnachtsinsel | Christmaseiland
Indian/Cocos | Cocos Islands | Kokosøyene | Kokosöarna | Cocos | Cocos | Cocoseilanden
Indian/Comoro | Comoros | Komorene | Komorerna | Comorerne | Komoren | Comores
Indian/Mahe | Mahé
Indian/Maldives | Maldives | Maldivene | Maldiverna | Maldiverne | Malediven | Maldiven
Indian/Reunion | Réunion
Pacific/Easter | Easter Island | Påskeøya | Påskön | Påskeøen | Osterinsel | Paaseiland
Pacific/Enderbury | Canton Island | Kantonøya | Kantonatollen | | Canton | Kanton
Pacific/Fiji | Fiji | | | | Fidschi |
Pacific/Galapagos | Galápagos Islands | Galápagosøyene | Galápagos | Galápagos | Galápagos | Galápagos
Pacific/Gambier | Gambier | | Gambieröarna | | | Îles Gambier
Pacific/Marquesas | Marquesas Islands | Marquesas | Marquesasöarna | Marquesas | Marquesas | Marquesaseilanden
Pacific/Noumea | Nouméa
Pacific/Ponape | Pohnpei
Pacific/Truk | Chuuk
Pacific/Wallis | Wallis & Futuna | | Wallisön | | |
`

/** The cities of the table in a language, by their time zone. */
const readTable = (language: Language): ReadonlyMap<string, string> => {
  const column = languages.indexOf(language)
  const lines = table.trim().split('\n')
  return new Map(
    lines.map((line) => {
      const [zone = '', ...cities] = line.split('|').map((text) => text.trim())
      const own = cities[column] ?? ''
      return [zone, own === '' ? (cities[0] ?? '') : own]
    })
  )
}

/**
 * Returns a function from a time zone to its city in the language: `Köpenhamn`, and `Buenos Aires, Argentina` for a zone that
 * isn't in the table.
 */
export const createCityNames = (language: Language): ((timeZone: string) => string) => {
  const cities = readTable(language)
  return (timeZone) =>
    cities.get(timeZone) ?? timeZone.split('/').slice(1).toReversed().join(', ').replaceAll('_', ' ')
}
