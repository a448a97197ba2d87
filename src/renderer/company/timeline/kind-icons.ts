import { CalendarClock, CircleHelp, FileText, HandCoins, MessageSquare } from '@lucide/vue'
import type { Component } from 'vue'
import type { SectionName } from '../../../shared/company.ts'

/** What tells the rows of the timeline apart, by shape. */
export const kindIcons: Readonly<Record<SectionName, Component>> = {
  requests: CircleHelp,
  followUps: CalendarClock,
  documents: FileText,
  sales: HandCoins,
  chats: MessageSquare
}
