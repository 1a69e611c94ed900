/** What `<peekwire-chat>` says in English of queues and hours. */
export default {
  next: "You are next",
  ahead: { one: "{n} person is ahead of you", other: "{n} people are ahead of you" },
  about: "About {time}.",
  closed: "We are closed now",
  opens: "Open again: {when}",
  full: "All our agents are busy, and many are waiting",
  invite: "Leave us a message, and we answer it later.",
  message: "Your message",
  contact: "E-mail or phone, if we shall reach you elsewhere",
  then: "The answer comes here, as long as this page stays open.",
  leave: "Leave message",
  retry: "Try to chat again",
  notLeft: "That did not work. Nothing you wrote is lost. Please try again.",
};
