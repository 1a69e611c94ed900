/** What `<peekwire-chat>` says in Norwegian Bokmål after a chat. */
export default {
  question: "Hvordan var chatten?",
  score1: "Svært dårlig",
  score2: "Dårlig",
  score3: "Sånn passe",
  score4: "Bra",
  score5: "Veldig bra",
  comment: "Vil du fortelle oss mer? (valgfritt)",
  choose: "Velg ett av de fem svarene.",
  send: "Send svaret",
  skip: "Hopp over",
  thanks: "Takk for svaret.",
  over: "Spørsmålet kan ikke lenger besvares.",
  trouble: "Det gikk ikke. Prøv igjen.",
};
