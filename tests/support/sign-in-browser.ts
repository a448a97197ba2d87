/** Stands in for the system's browser: follows a sign-in address through SuperOffice's pages to the last one. */
export interface SignInBrowser {
  /** Replaces the core's `openLink` port. */
  readonly openLink: (url: string) => Promise<void>
  /** Every address that was opened. */
  readonly opened: readonly string[]
  /** Resolves with the status and text of the last page. */
  readonly lastPage: () => Promise<{ readonly status: number; readonly text: string }>
}

export interface SignInBrowserOptions {
  /** Changes each address before it is requested, for example to another tenant. */
  readonly change?: (url: URL) => void
}

export const createSignInBrowser = ({ change }: SignInBrowserOptions = {}): SignInBrowser => {
  const opened: string[] = []
  let page: Promise<{ status: number; text: string }> = Promise.resolve({ status: 0, text: '' })

  const show = async (address: string): Promise<{ status: number; text: string }> => {
    const url = new URL(address)
    change?.(url)
    const response = await fetch(url)
    const text = await response.text()
    // With `response_mode=form_post` the page submits its form by itself.
    const action = /<form method="post" action="(http[^"]+)"/.exec(text)?.[1]
    if (action === undefined || !text.includes('.submit()')) return { status: response.status, text }
    const fields = [...text.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']): [string, string] => [name, value]
    )
    const posted = await fetch(action, { method: 'POST', body: new URLSearchParams(fields) })
    return { status: posted.status, text: await posted.text() }
  }

  return {
    opened,
    openLink: (url) => {
      opened.push(url)
      page = show(url)
      page.catch(() => undefined)
      return Promise.resolve()
    },
    lastPage: () => page
  }
}
