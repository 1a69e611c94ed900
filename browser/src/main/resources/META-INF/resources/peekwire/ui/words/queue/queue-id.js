/** What `<peekwire-chat>` says in Indonesian of queues and hours. */
export default {
  next: "Giliran Anda berikutnya",
  ahead: { other: "{n} orang di depan Anda" },
  about: "Sekitar {time}.",
  closed: "Kami sedang tutup",
  opens: "Buka kembali: {when}",
  full: "Semua agen sedang sibuk, dan banyak yang menunggu",
  invite: "Tinggalkan pesan, kami akan menjawabnya nanti.",
  message: "Pesan Anda",
  contact: "E-mail atau telepon, bila kami perlu menghubungi Anda di tempat lain",
  then: "Jawabannya muncul di sini selama halaman ini terbuka.",
  leave: "Tinggalkan pesan",
  retry: "Coba mengobrol lagi",
  notLeft: "Tidak berhasil. Tidak ada yang hilang dari yang Anda tulis. Silakan coba lagi.",
};
