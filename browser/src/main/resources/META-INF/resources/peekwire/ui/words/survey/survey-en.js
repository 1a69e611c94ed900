/** What `<peekwire-chat>` says in English after a chat. */
export default {
  question: "How was this chat?",
  score1: "Very bad",
  score2: "Bad",
  score3: "So-so",
  score4: "Good",
  score5: "Very good",
  comment: "Would you like to tell us more? (optional)",
  choose: "Please choose one of the five.",
  send: "Send answer",
  skip: "Skip",
  thanks: "Thank you for your answer.",
  over: "This question can no longer be answered.",
  trouble: "That did not work. Please try again.",
};
