/** What `<peekwire-chat>` says in Spanish after a chat. */
export default {
  question: "¿Qué le ha parecido este chat?",
  score1: "Muy mal",
  score2: "Mal",
  score3: "Regular",
  score4: "Bien",
  score5: "Muy bien",
  comment: "¿Quiere contarnos algo más? (opcional)",
  choose: "Elija una de las cinco respuestas.",
  send: "Enviar respuesta",
  skip: "Omitir",
  thanks: "Gracias por su respuesta.",
  over: "Ya no se puede responder a esta pregunta.",
  trouble: "No ha funcionado. Inténtelo de nuevo.",
};
