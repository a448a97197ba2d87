/** What the system's browser does with a sign-in address: follows it, through SuperOffice's pages, to where it ends. */
export interface SignInBrowser {
  /** In place of the port that opens links. */
  readonly openLink: (url: string) => Promise<void>
  /** Every address that was opened. */
  readonly opened: readonly string[]
  /** Settled when the last page has been shown; its status and text. */
  readonly lastPage: () => Promise<{ readonly status: number; readonly text: string }>
}

export interface SignInBrowserOptions {
  /** Changes what the browser asks for: another mode of answer, another tenant. */
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
    // `response_mode=form_post`: the page sends itself on.
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
