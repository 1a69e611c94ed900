/** What `<peekwire-chat>` says in French of queues and hours. */
export default {
  next: "C’est bientôt votre tour",
  ahead: { one: "{n} personne avant vous", other: "{n} personnes avant vous" },
  about: "Environ {time}.",
  closed: "Nous sommes fermés",
  opens: "Réouverture : {when}",
  full: "Tous nos conseillers sont occupés, et beaucoup de personnes attendent",
  invite: "Laissez-nous un message, nous répondrons plus tard.",
  message: "Votre message",
  contact: "E-mail ou téléphone, si nous devons vous joindre ailleurs",
  then: "La réponse arrive ici, tant que cette page reste ouverte.",
  leave: "Laisser le message",
  retry: "Réessayer de discuter",
  notLeft: "Cela n’a pas fonctionné. Rien de ce que vous avez écrit n’est perdu. Veuillez réessayer.",
};
