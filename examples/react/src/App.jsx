import { useState } from "react";
import { PeekwireChat } from "./PeekwireChat.jsx";

const SAID = { new: "Nobody has asked anything yet.", open: "A chat is open.", ended: "The chat has ended." };

export function App() {
  const [phase, setPhase] = useState("new");
  return (
    <main className="shop">
      <h1>My shop</h1>
      <p role="status">{SAID[phase]}</p>
      <PeekwireChat
        heading="Ask us anything"
        topics={{ orders: "An order", returns: "A return" }}
        onStarted={() => setPhase("open")}
        onEnded={() => setPhase("ended")}
      />
    </main>
  );
}
