/** What `<peekwire-chat>` says in Indonesian after a chat. */
export default {
  question: "Bagaimana obrolan ini?",
  score1: "Sangat buruk",
  score2: "Buruk",
  score3: "Biasa",
  score4: "Baik",
  score5: "Sangat baik",
  comment: "Ingin menceritakan lebih banyak? (opsional)",
  choose: "Silakan pilih salah satu dari lima.",
  send: "Kirim jawaban",
  skip: "Lewati",
  thanks: "Terima kasih atas jawaban Anda.",
  over: "Pertanyaan ini tidak dapat dijawab lagi.",
  trouble: "Tidak berhasil. Silakan coba lagi.",
};
