const NAMES = { ana: "Ana Lopez", "u-1042": "Kim" };

const chat = document.querySelector("peekwire-chat");
await customElements.whenDefined("peekwire-chat");
chat.agentName = agent => NAMES[agent] ?? "Our team";

chat.addEventListener("peekwire-message", ({ detail }) => {
  if (!detail.mine && document.hidden) {
    document.title = "An answer – Our shop";
  }
});
