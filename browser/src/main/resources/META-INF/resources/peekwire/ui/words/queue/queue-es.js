/** What `<peekwire-chat>` says in Spanish of queues and hours. */
export default {
  next: "Usted es el siguiente",
  ahead: { one: "Hay {n} persona delante de usted", other: "Hay {n} personas delante de usted" },
  about: "Alrededor de {time}.",
  closed: "Ahora estamos cerrados",
  opens: "Próxima apertura: {when}",
  full: "Todos los agentes están ocupados y muchas personas esperan",
  invite: "Déjenos un mensaje y responderemos más tarde.",
  message: "Su mensaje",
  contact: "Correo o teléfono, si debemos contactarle por otra vía",
  then: "La respuesta llega aquí mientras esta página siga abierta.",
  leave: "Dejar mensaje",
  retry: "Intentar chatear de nuevo",
  notLeft: "No ha funcionado. No se ha perdido nada de lo que escribió. Inténtelo de nuevo.",
};
