import type { SignInUser } from './sign-in-tokens.ts'

/** What SuperOffice shows when it can't send the browser back: the vendor's own printed form. */
export const errorPage = (name: string, code: number): string =>
  page('SuperOffice (demo)', `<p>Authorization error: ${name} (${String(code)})</p>`)

/** Choose who signs in, or refuse. `query` is what the app asked, and comes back with the choice. */
export const choicePage = (users: readonly SignInUser[], query: string): string =>
  page(
    'Sign in to SuperOffice (demo)',
    (users.length === 0 ? '<p>Nobody here is of the customer that was asked for.</p>' : '') +
      users
        .map(
          ({ tenantId, companyName, userName }) =>
            `<form method="post" action="?${escapeText(query)}"><input type="hidden" name="tenant" value="${escapeText(tenantId)}">` +
            `<p><button>Sign in as ${escapeText(userName)}</button> ${escapeText(companyName)}, ${escapeText(tenantId)}</p></form>`
        )
        .join('') +
      `<form method="post" action="?${escapeText(query)}"><p><button>Refuse</button></p></form>`
  )

/** `response_mode=form_post`: the answer is sent by the browser as a form. */
export const formPostPage = (redirectUri: string, answer: Readonly<Record<string, string>>): string =>
  page(
    'SuperOffice (demo)',
    `<form method="post" action="${escapeText(redirectUri)}">` +
      Object.entries(answer)
        .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeText(value)}">`)
        .join('') +
      '<button>Go back to the app</button></form><script>document.forms[0].submit()</script>'
  )

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}</html>`

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
