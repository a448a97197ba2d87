import type { SignInUser } from './sign-in-tokens.ts'

/** The page that SuperOffice shows when it can't redirect the browser, in the vendor's documented wording. */
export const errorPage = (name: string, code: number): string =>
  page('SuperOffice (test)', `<p>Authorization error: ${name} (${String(code)})</p>`)

/** A page with a button for each user, and one to refuse. The choice is posted with the `query` of the app's request. */
export const choicePage = (users: readonly SignInUser[], query: string): string =>
  page(
    'Sign in to SuperOffice (test)',
    (users.length === 0 ? '<p>There is no user of the requested customer.</p>' : '') +
      users
        .map(
          ({ tenantId, companyName, userName }) =>
            `<form method="post" action="?${escapeText(query)}"><input type="hidden" name="tenant" value="${escapeText(tenantId)}">` +
            `<p><button>Sign in as ${escapeText(userName)}</button> ${escapeText(companyName)}, ${escapeText(tenantId)}</p></form>`
        )
        .join('') +
      `<form method="post" action="?${escapeText(query)}"><p><button>Refuse</button></p></form>`
  )

/** For `response_mode=form_post`: the browser posts the answer to the app as a form. */
export const formPostPage = (redirectUri: string, answer: Readonly<Record<string, string>>): string =>
  page(
    'SuperOffice (test)',
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
