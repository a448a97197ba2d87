/** A policy that uses every part of the file, as docs/administration.md shows it. */
export const somePolicyFile = {
  version: 1,
  environments: [
    { id: 'production', clientId: '0a1b' },
    { id: 'partner', name: 'Partner cloud', signInUrl: 'https://signin.example', clientId: '2c3d' }
  ],
  profiles: [
    { id: 'main', name: 'Main', kind: 'online', environment: 'partner', tenant: 'Cust12345' },
    { id: 'old', name: 'Old server', kind: 'basic', serverUrl: 'https://crm.example/SuperOffice' }
  ],
  preset: { theme: 'dark' },
  fixed: { idleLockMinutes: 5 },
  ceilings: { storeDays: 7, storeCompanies: 100 },
  updates: 'stable',
  updateUrl: 'https://updates.example/glance'
}
