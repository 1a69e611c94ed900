/** Some words in Polish; a page of one's own would have them all. */
export default {
  heading: "Czat",
  intro: "Zapytaj nas o wszystko.",
  start: "Rozpocznij czat",
};
