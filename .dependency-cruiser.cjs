// Who may import whom, as explained in docs/architecture.md#who-may-import-whom. `npm run borders` checks it.

const builtIn = { dependencyTypes: ['core'] }
const packages = {
  dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown']
}

/** Node's modules that reach a disk, a network, another process or the machine. */
const nodeIo =
  '^(node:)?(fs|fs/promises|http|https|http2|net|tls|dgram|dns|dns/promises|child_process|worker_threads|cluster|sqlite|os|readline|inspector)$'
const http = '^(node:)?(http|https|http2|net|tls|undici)$|(^|/)node_modules/(undici|hono|ws)/'
const electron = '(^|/)node_modules/electron/|^electron($|/)'
const keytar = '(^|/)node_modules/(keytar|@github/keytar)/|^keytar$'

/** The parts that have an outside system each, and know nothing of one another. */
const apart = ['results', 'superoffice', 'session', 'credentials', 'settings']

/** The only files of main's core folders that may name Electron: each turns one of its objects into a port. */
const electronPorts = [
  '^src/main/index\\.ts$',
  '^src/main/(summon|window)/',
  '^src/main/ipc/(electron-transport|push)\\.ts$',
  '^src/main/platform/(electron-[a-z-]+|presence)\\.ts$',
  '^src/preload/'
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-is-the-contract-alone',
      comment: 'Both sides know it, so it knows neither: shared and the types of zod.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { pathNot: ['^src/shared/'], dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'shared-names-only-zod-types',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { pathNot: ['^src/shared/', '(^|/)node_modules/zod/'] }
    },

    {
      name: 'preload-knows-shared-and-electron',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { pathNot: ['^src/(preload|shared)/', electron] }
    },

    {
      name: 'window-has-no-way-out-but-the-bridge',
      comment: 'Its own folder, shared and packages; never main, preload, a host or the demo tenant.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/', pathNot: ['^src/(renderer|shared)/'] }
    },
    {
      name: 'window-has-no-node',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: builtIn
    },
    {
      name: 'window-has-vue-and-its-libraries',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: {
        ...packages,
        pathNot:
          '(^|/)node_modules/(vue|@vue|pinia|reka-ui|@vueuse|vue-i18n|@intlify|@lucide|@internationalized)/'
      }
    },
    {
      name: 'nothing-outside-imports-the-window',
      comment: 'It is built, and reached as files.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/renderer/'] },
      to: { path: '^src/renderer/' }
    },

    {
      name: 'lookup-is-rules',
      comment:
        'Of main it may take the clock and, as types, the shapes of what is stored and of what SuperOffice answers.',
      severity: 'error',
      from: { path: '^src/main/lookup/' },
      to: {
        path: '^src/',
        pathNot: ['^src/(shared|main/lookup|main/platform)/'],
        dependencyTypesNot: ['type-only']
      }
    },
    {
      name: 'lookup-takes-shapes-of-two-folders',
      severity: 'error',
      from: { path: '^src/main/lookup/' },
      to: { path: '^src/', pathNot: ['^src/(shared|main/(lookup|platform|results|superoffice))/'] }
    },
    {
      name: 'lookup-does-no-input-or-output',
      severity: 'error',
      from: { path: '^src/main/lookup/' },
      to: { path: [nodeIo, electron, keytar, http] }
    },

    ...apart.flatMap((folder) => [
      {
        name: `${folder}-stands-apart`,
        comment:
          'Shared, main/platform and what it is handed; of another part the shape of what it is handed, as a type.',
        severity: 'error',
        from: { path: `^src/main/${folder}/` },
        to: {
          path: '^src/',
          pathNot: [`^src/(shared|main/(platform|${folder}))/`],
          dependencyTypesNot: ['type-only']
        }
      },
      {
        name: `${folder}-takes-shapes-of-its-kind`,
        severity: 'error',
        from: { path: `^src/main/${folder}/` },
        to: { path: '^src/', pathNot: [`^src/(shared|main/(platform|${apart.join('|')}))/`] }
      }
    ]),
    {
      name: 'stored-results-know-nothing-of-superoffice',
      comment: 'Their words stay in their folder: not even a type crosses, in either direction.',
      severity: 'error',
      from: { path: '^src/main/(results|settings|credentials)/' },
      to: { path: '^src/main/superoffice/' }
    },

    {
      name: 'ipc-has-no-secret-and-no-network',
      severity: 'error',
      from: { path: '^src/main/ipc/' },
      to: { path: [keytar, http, '^src/main/(summon|window|index|compose)'] }
    },

    {
      name: 'the-shell-knows-no-customer',
      comment: 'What summons and shows reaches the core through compose.ts only.',
      severity: 'error',
      from: { path: '^src/main/(summon|window)/|^src/main/index\\.ts$' },
      to: { path: '^src/main/(lookup|results|superoffice)/' }
    },

    {
      name: 'platform-knows-no-part',
      severity: 'error',
      from: { path: '^src/main/platform/' },
      to: { path: '^src/', pathNot: ['^src/(shared|main/platform)/'] }
    },

    {
      name: 'electron-is-a-few-files',
      comment: 'All the rest is the core: plain TypeScript on Node, handed its ports.',
      severity: 'error',
      from: { path: '^src/', pathNot: electronPorts },
      to: { path: electron }
    },
    {
      name: 'keytar-has-one-importer',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/credentials/keychain\\.ts$'] },
      to: { path: keytar }
    },

    {
      name: 'browser-host-is-a-host',
      comment: 'It hands compose.ts its ports, as main/index.ts does, and starts the demo tenant.',
      severity: 'error',
      from: { path: '^src/browser-host/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/(shared|browser-host|demo-tenant)/',
          '^src/main/compose\\.ts$',
          '^src/main/ipc/(dispatch|push)\\.ts$',
          '^src/main/(credentials|platform|settings)/'
        ]
      }
    },
    {
      name: 'nothing-knows-the-browser-host',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/browser-host/'] },
      to: { path: '^src/browser-host/' }
    },

    {
      name: 'demo-tenant-is-on-its-own',
      comment: 'So that it cannot agree with our own mistakes.',
      severity: 'error',
      from: { path: '^src/demo-tenant/' },
      to: { path: '^src/', pathNot: ['^src/demo-tenant/'] }
    },
    {
      name: 'only-hosts-start-the-demo-tenant',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/demo-tenant/', '^src/browser-host/', '^src/main/index\\.ts$'] },
      to: { path: '^src/demo-tenant/' }
    },
    {
      name: 'demo-tenant-is-loaded-when-asked-for',
      severity: 'error',
      from: { path: '^src/(browser-host/|main/index\\.ts$)' },
      to: { path: '^src/demo-tenant/', dynamic: false, dependencyTypesNot: ['type-only'] }
    },

    {
      name: 'sources-know-no-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|bench|scripts)/' }
    },
    {
      name: 'vendor-client-is-no-part-of-the-product',
      comment: 'The authority on shapes, for tests: no timeout, no $select, shared bearer tokens.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '(^|/)node_modules/@superoffice/' }
    },
    {
      name: 'no-circle',
      comment: 'Imports of types count too: two files that need each other are one idea.',
      severity: 'error',
      from: {},
      to: { circular: true }
    },
    {
      name: 'everything-imported-is-there',
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
