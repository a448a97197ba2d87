// Who may import whom, as explained in docs/architecture.md#who-may-import-whom. `npm run borders` checks it.

const builtIn = { dependencyTypes: ['core'] }
const packages = {
  dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown']
}

/** Node's modules that reach a disk, a network, another process or the system. */
const nodeIo =
  '^(node:)?(fs|fs/promises|http|https|http2|net|tls|dgram|dns|dns/promises|child_process|worker_threads|cluster|sqlite|os|readline|inspector)$'
const http =
  '^(node:)?(http|https|http2|net|tls|undici)$|(^|/)node_modules/(undici|hono|ws)/|^src/main/platform/http-server\\.ts$'
const electron = '(^|/)node_modules/electron/|^electron($|/)'
const keytar = '(^|/)node_modules/(keytar|@github/keytar)/|^keytar$'

/** The folders of main that each know one outside system. They don't know each other. */
const systemFolders = ['results', 'superoffice', 'session', 'credentials', 'settings', 'updates']

/** The only files that may import Electron. In main's core folders, each turns one of its objects into a port. */
const electronFiles = [
  '^src/main/index\\.ts$',
  '^src/main/(summon|window)/',
  '^src/main/start/electron-[a-z-]+\\.ts$',
  '^src/main/ipc/(electron-transport|push)\\.ts$',
  '^src/main/(platform|updates)/electron-[a-z-]+\\.ts$',
  '^src/preload/'
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-imports-only-itself',
      comment: 'Both processes use src/shared, so it belongs to neither.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { pathNot: ['^src/shared/'], dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'shared-imports-only-types-of-zod',
      comment: 'A schema can have its type in src/shared, and is built elsewhere.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { pathNot: ['^src/shared/', '(^|/)node_modules/zod/'] }
    },

    {
      name: 'preload-imports-only-shared-and-electron',
      comment: 'It only connects the two processes.',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { pathNot: ['^src/(preload|shared)/', electron] }
    },

    {
      name: 'window-imports-only-itself-and-shared',
      comment: 'The bridge is its only way out: not main, preload, a host or the demo tenant.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/', pathNot: ['^src/(renderer|shared)/'] }
    },
    {
      name: 'window-imports-no-node',
      comment: 'It is sandboxed.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: builtIn
    },
    {
      name: 'window-imports-only-vue-and-its-libraries',
      comment: 'Add a library here when the window gets one.',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: '^src/renderer/design-page/' },
      to: {
        ...packages,
        pathNot:
          '(^|/)node_modules/(vue|@vue|pinia|reka-ui|@vueuse|vue-i18n|@intlify|@lucide|@internationalized)/'
      }
    },
    {
      name: 'nothing-else-imports-the-window',
      comment: 'Hosts serve its built files.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/renderer/'] },
      to: { path: '^src/renderer/' }
    },

    // The rooms of a company's card, from the inside out: contact, people, sections, then details and card. CompanyScreen.vue
    // shows the card.
    {
      name: 'company-contact-imports-no-other-room',
      comment: 'Phone numbers and addresses are shown in several rooms. Types of people may be imported.',
      severity: 'error',
      from: { path: '^src/renderer/company/contact/' },
      to: { path: '^src/renderer/company/(?!contact/)', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'company-caller-imports-only-contact',
      comment: 'The strip that says who calls shows numbers and addresses. Types of people may be imported.',
      severity: 'error',
      from: { path: '^src/renderer/company/caller/' },
      to: { path: '^src/renderer/company/(?!(caller|contact)/)', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'company-people-imports-only-contact-and-section-parts',
      comment:
        'The people are shown like a section, so they need the table of sections for their key, and the marks.',
      severity: 'error',
      from: { path: '^src/renderer/company/people/' },
      to: {
        path: '^src/renderer/company/',
        pathNot: [
          '^src/renderer/company/(people|contact)/',
          '^src/renderer/company/sections/(section-table|rows/marks)\\.ts$'
        ]
      }
    },
    {
      name: 'company-sections-import-no-other-room',
      comment:
        'A section shows its rows, and knows nothing of the card around it. Types of people may be imported.',
      severity: 'error',
      from: { path: '^src/renderer/company/sections/' },
      to: { path: '^src/renderer/company/(?!sections/)', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'company-card-imports-no-screen',
      comment: 'The screen decides which card is shown, and when.',
      severity: 'error',
      from: { path: '^src/renderer/company/(card|details|sections|people|contact|caller)/' },
      to: { path: '^src/renderer/(App|company/CompanyScreen)\\.vue$' }
    },
    {
      name: 'language-imports-only-itself',
      comment: 'Every other folder of the window uses its catalogues.',
      severity: 'error',
      from: { path: '^src/renderer/language/' },
      to: { path: '^src/renderer/', pathNot: ['^src/renderer/language/'] }
    },
    {
      name: 'design-imports-only-language',
      comment: 'Its parts know nothing of what they show.',
      severity: 'error',
      from: { path: '^src/renderer/design/' },
      to: { path: '^src/renderer/', pathNot: ['^src/renderer/(design|language)/'] }
    },
    {
      name: 'failure-imports-no-screen',
      comment: 'A failure is shown in the same way on every screen.',
      severity: 'error',
      from: { path: '^src/renderer/failure/' },
      to: { path: '^src/renderer/', pathNot: ['^src/renderer/((failure|design|language)/|bridge\\.ts$)'] }
    },

    {
      name: 'lookup-imports-only-shared-and-platform',
      comment: 'Its rules are functions of their arguments. Of other folders it may import types.',
      severity: 'error',
      from: { path: '^src/main/lookup/' },
      to: {
        path: '^src/',
        pathNot: ['^src/(shared|main/lookup|main/platform)/'],
        dependencyTypesNot: ['type-only']
      }
    },
    {
      name: 'lookup-imports-types-of-two-folders',
      comment: 'The types of what is stored and of what SuperOffice answers.',
      severity: 'error',
      from: { path: '^src/main/lookup/' },
      to: { path: '^src/', pathNot: ['^src/(shared|main/(lookup|platform|results|superoffice))/'] }
    },
    {
      name: 'lookup-has-no-input-or-output',
      comment: 'What it reads and writes is passed in, so that it can be tested as functions.',
      severity: 'error',
      from: { path: '^src/main/lookup/' },
      to: { path: [nodeIo, electron, keytar, http] }
    },

    // The rooms of lookup: reading and text-search stand alone, search uses both, card uses reading.
    {
      name: 'lookup-reading-imports-only-itself',
      comment: 'What a text means does not depend on what is stored or found.',
      severity: 'error',
      from: { path: '^src/main/lookup/reading/' },
      to: { path: '^src/', pathNot: ['^src/(shared|main/lookup/reading)/'] }
    },
    {
      name: 'lookup-text-search-imports-no-other-room',
      comment: 'It compares words with words, whatever kind of text was typed.',
      severity: 'error',
      from: { path: '^src/main/lookup/text-search/' },
      to: { path: '^src/main/lookup/(reading|search|card)/' }
    },
    {
      name: 'lookup-search-imports-no-card',
      comment: 'Finding a company needs nothing of how its card is put together.',
      severity: 'error',
      from: { path: '^src/main/lookup/search/' },
      to: { path: '^src/main/lookup/card/' }
    },
    {
      name: 'lookup-card-imports-no-search',
      comment: 'A card is the same however its company was found. Its numbers are read as typed ones are.',
      severity: 'error',
      from: { path: '^src/main/lookup/card/' },
      to: { path: '^src/main/lookup/(search|text-search)/' }
    },
    {
      name: 'lookup-rooms-import-no-service',
      comment: 'lookup-service.ts puts the rooms together.',
      severity: 'error',
      from: { path: '^src/main/lookup/(reading|text-search|search|card)/' },
      to: { path: '^src/main/lookup/lookup-service\\.ts$' }
    },

    ...systemFolders.flatMap((folder) => [
      {
        name: `${folder}-imports-only-shared-and-platform`,
        comment:
          'Each of these folders knows one outside system and the words for it. Of the others it may import types.',
        severity: 'error',
        from: { path: `^src/main/${folder}/` },
        to: {
          path: '^src/',
          pathNot: [`^src/(shared|main/(platform|language|${folder}))/`],
          dependencyTypesNot: ['type-only']
        }
      },
      {
        name: `${folder}-imports-types-of-its-kind`,
        comment: 'Types of what compose.ts passes in, and no others.',
        severity: 'error',
        from: { path: `^src/main/${folder}/` },
        to: { path: '^src/', pathNot: [`^src/(shared|main/(platform|language|${systemFolders.join('|')}))/`] }
      }
    ]),
    {
      name: 'superoffice-words-stay-in-their-folder',
      comment: 'What is stored is in our words, so not even a type is imported.',
      severity: 'error',
      from: { path: '^src/main/(results|settings|credentials)/' },
      to: { path: '^src/main/superoffice/' }
    },

    {
      name: 'ipc-has-no-secret-and-no-network',
      comment: 'It decodes requests and calls services.',
      severity: 'error',
      from: { path: '^src/main/ipc/' },
      to: { path: [keytar, http, '^src/main/(summon|window|start|index|compose)'] }
    },

    {
      name: 'shell-reaches-customers-through-compose',
      comment: 'The hotkey, tray, links and window call what compose.ts returns.',
      severity: 'error',
      from: { path: '^src/main/(summon|window|start)/|^src/main/index\\.ts$' },
      to: { path: '^src/main/(lookup|results|superoffice)/' }
    },

    {
      name: 'start-imports-only-shared-language-and-platform',
      comment: 'It decides whether and where Glance starts, before anything else exists.',
      severity: 'error',
      from: { path: '^src/main/start/' },
      to: { path: '^src/', pathNot: ['^src/(shared|main/(language|platform|start))/'] }
    },
    {
      name: 'language-imports-only-shared',
      comment: 'Main’s catalogues are words and nothing else.',
      severity: 'error',
      from: { path: '^src/main/language/' },
      to: { path: '^src/', pathNot: ['^src/(shared|main/language)/'] }
    },
    {
      name: 'platform-imports-only-shared',
      comment: 'It serves all other folders of main, so it knows none of them.',
      severity: 'error',
      from: { path: '^src/main/platform/' },
      to: { path: '^src/', pathNot: ['^src/(shared|main/platform)/'] }
    },

    {
      name: 'electron-has-few-importers',
      comment: 'Everything else is plain TypeScript on Node, and gets ports as arguments.',
      severity: 'error',
      from: { path: '^src/', pathNot: electronFiles },
      to: { path: electron }
    },
    {
      name: 'keytar-has-one-importer',
      comment:
        'keychain.ts loads it so that a missing or crashing keychain can be handled; tests use a fake.',
      severity: 'error',
      from: { pathNot: ['^src/main/credentials/keychain\\.ts$'] },
      to: { path: keytar }
    },

    {
      name: 'electron-updater-has-one-importer',
      comment:
        'library-updater.ts decides what the library may do. The tests compare it with the library alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/updates/library-updater\\.ts$'] },
      to: { path: '(^|/)node_modules/(electron-updater|builder-util-runtime)/' }
    },
    {
      name: 'library-updater-is-imported-dynamically',
      comment: 'It is loaded at the first check, some minutes after the start.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '^src/main/updates/library-updater\\.ts$',
        dynamic: false,
        dependencyTypesNot: ['type-only']
      }
    },
    {
      name: 'browser-host-imports-what-a-host-needs',
      comment: 'Like main/index.ts it passes ports to compose.ts, and it can start the demo tenant.',
      severity: 'error',
      from: { path: '^src/browser-host/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/(shared|browser-host|demo-tenant)/',
          '^src/main/(compose|ports)\\.ts$',
          '^src/main/ipc/(dispatch|push)\\.ts$',
          '^src/main/(credentials|platform|settings)/',
          '^src/main/updates/updater-port\\.ts$'
        ]
      }
    },
    {
      name: 'nothing-imports-the-design-page',
      comment: 'It is for development and tests, and not part of the product.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/renderer/design-page/'] },
      to: { path: '^src/renderer/design-page/' }
    },
    {
      name: 'nothing-imports-the-browser-host',
      comment: 'It is not part of the product.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/browser-host/'] },
      to: { path: '^src/browser-host/' }
    },

    {
      name: 'demo-tenant-imports-only-itself',
      comment: 'Otherwise it could repeat our own mistakes.',
      severity: 'error',
      from: { path: '^src/demo-tenant/' },
      to: { path: '^src/', pathNot: ['^src/demo-tenant/'] }
    },
    {
      name: 'only-hosts-start-the-demo-tenant',
      comment: 'To everything else it is a tenant like any other.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/demo-tenant/', '^src/browser-host/', '^src/main/index\\.ts$'] },
      to: { path: '^src/demo-tenant/' }
    },
    {
      name: 'demo-tenant-is-imported-dynamically',
      comment: 'It is loaded only when the demo is used.',
      severity: 'error',
      from: { path: '^src/(browser-host/|main/index\\.ts$)' },
      to: { path: '^src/demo-tenant/', dynamic: false, dependencyTypesNot: ['type-only'] }
    },

    {
      name: 'sources-import-no-tests',
      comment: 'What ships does not depend on what does not.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|bench|scripts)/' }
    },
    {
      name: 'vendor-client-is-for-tests',
      comment: 'It is the authority on types, but has no timeout and no $select, and shares bearer tokens.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '(^|/)node_modules/@superoffice/' }
    },
    {
      name: 'no-cycle',
      comment: 'Imports of types count too: two files that need each other are one idea.',
      severity: 'error',
      from: {},
      to: { circular: true }
    },
    {
      name: 'every-import-exists',
      comment: 'A path that does not resolve would escape the rules above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports']
    }
  }
}
