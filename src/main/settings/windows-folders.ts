/** Where Windows keeps what the policy needs. */
export interface WindowsFolders {
  readonly windows: string
  readonly programData: string
  readonly reg: string
  readonly cmd: string
  readonly chcp: string
  readonly powershell: string
  readonly powershellModules: string
}

/**
 * The folders of this Windows. The drive is C: wherever C: has a Windows: variables such as `ProgramData` and `SystemRoot`
 * belong to the agent, who could lead Glance to another policy with them. They are used only where C: has none.
 */
export const findWindowsFolders = (
  exists: (path: string) => boolean,
  environment: NodeJS.ProcessEnv
): WindowsFolders => {
  const variable = environment['SystemRoot'] ?? ''
  const isElsewhere = !exists('C:\\Windows\\System32\\reg.exe') && /^[A-Z]:\\[^\\]+$/iu.test(variable)
  const windows = isElsewhere ? variable : 'C:\\Windows'
  const system = `${windows}\\System32`
  return {
    windows,
    programData: `${windows.slice(0, 2)}\\ProgramData`,
    reg: `${system}\\reg.exe`,
    cmd: `${system}\\cmd.exe`,
    chcp: `${system}\\chcp.com`,
    powershell: `${system}\\WindowsPowerShell\\v1.0\\powershell.exe`,
    powershellModules: `${system}\\WindowsPowerShell\\v1.0\\Modules`
  }
}
