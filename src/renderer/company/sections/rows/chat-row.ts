import type { Chat } from '../../../../shared/company.ts'
import { toOneLine, type RowContent, type RowWording } from './row-content.ts'

export const toChatRow = (chat: Chat, { t, format, nowMs, changes }: RowWording): RowContent => {
  const length = format.duration(chat.started, chat.ended)
  const ended = length === '' ? t('company.chats.ended') : t('company.chats.endedAfter', { length })
  const visitor = toOneLine(chat.visitor) || t('company.chats.visitor')
  const company = toOneLine(chat.visitorCompany)
  const text = company === '' ? visitor : `${visitor} (${company})`
  const messages = [...new Set([chat.firstMessage.trim(), chat.lastMessage.trim()])].filter(
    (message) => message !== ''
  )
  return {
    text,
    fullText: [text, ...messages].join('\n'),
    mark: chat.isOpen ? 'talking' : 'done',
    isQuiet: !chat.isOpen,
    state: changes.status || (chat.isOpen ? t('company.chats.openNow') : ended),
    note: messages.map(toOneLine).join(' → '),
    firstMessage: messages[0] ?? '',
    lastMessage: messages[1] ?? '',
    length,
    relative: format.relative(chat.started, nowMs),
    moment: chat.started
  }
}
