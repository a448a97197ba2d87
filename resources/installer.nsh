; What the Windows installer does besides copying files (electron-builder includes this file in installer and uninstaller).
;
; Installing writes the glance: protocol, so that links work before Glance's first start. Uninstalling removes the protocol and
; the start at login, and asks whether to erase what Glance stored. With /S nobody is asked and nothing is erased; with /ERASE
; it is erased without a question. An update runs the old uninstaller, which then does none of this.

!macro customInstall
  WriteRegStr HKCU "Software\Classes\glance" "" "URL:Glance lookup"
  WriteRegStr HKCU "Software\Classes\glance" "URL Protocol" ""
  WriteRegStr HKCU "Software\Classes\glance\DefaultIcon" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}",0'
  WriteRegStr HKCU "Software\Classes\glance\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

; A variable that only one of the two programs uses is an error in the other.
!ifdef BUILD_UNINSTALLER

Var isErasing

!macro customHeader
  LangString askErase ${LANG_ENGLISH} "Also erase what Glance has stored on this computer: saved companies, settings and sign-ins?"
  LangString askErase ${LANG_NORWEGIAN} "Vil du også slette det Glance har lagret på denne maskinen: lagrede firmaer, innstillinger og innlogginger?"
  LangString askErase ${LANG_SWEDISH} "Vill du även radera det som Glance har sparat på den här datorn: sparade företag, inställningar och inloggningar?"
  LangString askErase ${LANG_DANISH} "Vil du også slette det, Glance har gemt på denne computer: gemte virksomheder, indstillinger og logins?"
  LangString askErase ${LANG_GERMAN} "Soll auch gelöscht werden, was Glance auf diesem Computer gespeichert hat: gespeicherte Firmen, Einstellungen und Anmeldungen?"
  LangString askErase ${LANG_DUTCH} "Ook wissen wat Glance op deze computer heeft opgeslagen: opgeslagen bedrijven, instellingen en aanmeldingen?"
!macroend

!macro customUnInit
  StrCpy $isErasing "no"
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/ERASE" $R1
  ${ifNot} ${Errors}
    StrCpy $isErasing "yes"
  ${else}
    ClearErrors
    ; The uninstaller is silent from here on, even when a person started it, so /S is looked for once more.
    ${GetOptions} $R0 "/S" $R1
    ${if} ${Errors}
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(askErase)" IDNO +2
      StrCpy $isErasing "yes"
    ${endif}
  ${endif}
  ClearErrors
!macroend

!macro customUnInstall
  ${ifNot} ${isUpdated}
    !insertmacro removeRegistryEntries
    ; Installers that were downloaded for updates, which are nobody's data.
    RMDir /r "$LOCALAPPDATA\glance-updater"
    ${if} $isErasing == "yes"
      RMDir /r "$LOCALAPPDATA\Glance"
      RMDir /r "$APPDATA\Glance"
      !insertmacro eraseSecrets
    ${endif}
  ${endif}
!macroend

!macro removeRegistryEntries
  ; Another program, or another copy of Glance, may have taken the protocol over.
  ReadRegStr $R0 HKCU "Software\Classes\glance\shell\open\command" ""
  StrLen $R1 '"$INSTDIR\'
  StrCpy $R0 $R0 $R1
  ${if} $R0 == '"$INSTDIR\'
    DeleteRegKey HKCU "Software\Classes\glance"
  ${endif}
  ; Electron names the value after the application's id.
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
!macroend

; keytar saves each secret as a generic credential "Glance/ACCOUNT". The structure CREDENTIALW begins with two numbers, flags and
; type, and the name (learn.microsoft.com/windows/win32/api/wincred/ns-wincred-credentialw).
!macro eraseSecrets
  System::Store S
  System::Call 'advapi32::CredEnumerateW(w "Glance/*", i 0, *i .r1, *p .r2) i .r0'
  ${if} $0 <> 0
    StrCpy $3 0
    ${while} $3 < $1
      IntOp $4 $3 * ${NSIS_PTR_SIZE}
      !if ${NSIS_PTR_SIZE} > 4
        IntPtrOp $4 $2 + $4
      !else
        IntOp $4 $2 + $4
      !endif
      System::Call '*$4(p .r5)'
      System::Call '*$5(i, i .r6, w .r7)'
      System::Call 'advapi32::CredDeleteW(w r7, i r6, i 0)'
      IntOp $3 $3 + 1
    ${endwhile}
    System::Call 'advapi32::CredFree(p r2)'
  ${endif}
  System::Store L
!macroend

!endif
