/** What `<peekwire-chat>` says in German of queues and hours. */
export default {
  next: "Sie sind als Nächstes dran",
  ahead: { one: "{n} Person ist vor Ihnen", other: "{n} Personen sind vor Ihnen" },
  about: "Etwa {time}.",
  closed: "Wir haben gerade geschlossen",
  opens: "Wieder geöffnet: {when}",
  full: "Alle sind im Gespräch, und viele warten",
  invite: "Hinterlassen Sie uns eine Nachricht, wir antworten später.",
  message: "Ihre Nachricht",
  contact: "E-Mail oder Telefon, falls wir Sie anders erreichen sollen",
  then: "Die Antwort kommt hier an, solange diese Seite offen bleibt.",
  leave: "Nachricht hinterlassen",
  retry: "Noch einmal versuchen",
  notLeft: "Das hat nicht geklappt. Nichts von dem, was Sie geschrieben haben, geht verloren. Bitte versuchen Sie es erneut.",
};
