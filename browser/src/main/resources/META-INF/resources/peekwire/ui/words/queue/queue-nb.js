/** What `<peekwire-chat>` says in Norwegian Bokmål of queues and hours. */
export default {
  next: "Du er neste i køen",
  ahead: { one: "{n} person foran deg i køen", other: "{n} personer foran deg i køen" },
  about: "Omtrent {time}.",
  closed: "Vi har stengt nå",
  opens: "Åpner igjen: {when}",
  full: "Alle er opptatt, og mange venter",
  invite: "Legg igjen en melding, så svarer vi senere.",
  message: "Meldingen din",
  contact: "E-post eller telefon, hvis vi skal nå deg et annet sted",
  then: "Svaret kommer her, så lenge denne siden er åpen.",
  leave: "Legg igjen melding",
  retry: "Prøv å chatte igjen",
  notLeft: "Det gikk ikke. Ingenting av det du skrev, er tapt. Prøv igjen.",
};
