/** What `<peekwire-chat>` says in German after a chat. */
export default {
  question: "Wie war dieser Chat?",
  score1: "Sehr schlecht",
  score2: "Schlecht",
  score3: "Es ging so",
  score4: "Gut",
  score5: "Sehr gut",
  comment: "Möchten Sie uns mehr sagen? (freiwillig)",
  choose: "Bitte wählen Sie eine der fünf Antworten.",
  send: "Antwort senden",
  skip: "Überspringen",
  thanks: "Vielen Dank für Ihre Antwort.",
  over: "Diese Frage kann nicht mehr beantwortet werden.",
  trouble: "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
};
