import { CHAT } from "/peekwire/ui/words.js";

CHAT.pl = () => import("./pl.js");

await import("/peekwire/peekwire-chat.js");
