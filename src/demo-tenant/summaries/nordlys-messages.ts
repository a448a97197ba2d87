import type { WrittenMessages } from '../requests/turns.ts'

/** What is written in the requests that the pictures show. */
export const nordlysMessages: WrittenMessages = {
  20101: [
    {
      turn: 'question',
      text: 'Siden i går kveld får vi ingen måledata fra Bryggen 7. De andre anleggene ser riktige ut. Vi fakturerer den første, så det haster litt.'
    },
    {
      turn: 'answer',
      text: 'Takk for at du sier fra. Måleren svarer, men dataene stopper på vei inn til oss. Jeg har bedt kollegene på andrelinje om å se på det i dag.'
    },
    {
      turn: 'note',
      text: 'Samme feil som etter forrige oppdatering: sertifikatet for innlesingen er gått ut. Andrelinje fornyer det. Ikke lov noe klokkeslett før de har svart.'
    }
  ],
  20102: [
    { turn: 'question', text: 'Lisensen vår går ut om noen uker. Kan dere sende et tilbud på tre nye år?' },
    { turn: 'answer', text: 'Gjerne. Er det fortsatt 40 brukere, eller skal vi regne med flere?' },
    { turn: 'reply', text: '40 holder. Send det til meg, så får jeg det signert denne uken.' },
    { turn: 'closing', text: 'Lisensen er fornyet i tre år. Bekreftelsen ligger ved. Takk for tilliten!' }
  ],
  20103: [
    {
      turn: 'question',
      text: 'På faktura 4711 står det 12 måneder med mobilappen, men vi har bare hatt den i fire. Kan dere se på det?'
    },
    {
      turn: 'answer',
      text: 'Det skal stå fire måneder. Jeg snakker med regnskap og kommer tilbake med en ny faktura.'
    },
    {
      turn: 'reply',
      text: 'Fint. Nå har vi fått en purring på den samme fakturaen. Kan du stoppe den, og ringe meg når den nye er klar?'
    }
  ]
}
