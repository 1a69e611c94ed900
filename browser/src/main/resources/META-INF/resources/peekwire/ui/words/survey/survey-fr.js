/** What `<peekwire-chat>` says in French after a chat. */
export default {
  question: "Comment s’est passée cette discussion ?",
  score1: "Très mal",
  score2: "Mal",
  score3: "Moyen",
  score4: "Bien",
  score5: "Très bien",
  comment: "Souhaitez-vous nous en dire plus ? (facultatif)",
  choose: "Veuillez choisir une des cinq réponses.",
  send: "Envoyer la réponse",
  skip: "Passer",
  thanks: "Merci pour votre réponse.",
  over: "Il n’est plus possible de répondre à cette question.",
  trouble: "Cela n’a pas fonctionné. Veuillez réessayer.",
};
