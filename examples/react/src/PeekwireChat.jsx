import { useEffect, useState } from "react";

/**
 * `<peekwire-chat>` as a React component. What it is given as `url`, `heading`, `topic`, `lang`, `theme` and `token` goes
 * to the element as it is. The element, not React, owns what is inside it: nothing that the visitor types passes through
 * a React state.
 *
 * @param {{
 *   url?: string, heading?: string, topic?: string, lang?: string, theme?: "light" | "dark" | "auto", token?: string,
 *   topics?: Record<string, string>,
 *   onStarted?: (chat: string) => void,
 *   onEnded?: (chat: string) => void,
 *   onMessage?: (chat: string, mine: boolean) => void,
 *   onState?: (state: string) => void,
 *   children?: import("react").ReactNode,
 * }} props children go to the slot "pre-chat": give them `slot="pre-chat"`
 */
export function PeekwireChat({ topics = {}, onStarted, onEnded, onMessage, onState, children, ...attributes }) {
  const defined = useDefined();
  if (!defined) {
    return null; // on the server too, where there are no elements to define
  }
  return (
    <peekwire-chat
      {...attributes}
      onpeekwire-started={({ detail }) => onStarted?.(detail.chat)}
      onpeekwire-ended={({ detail }) => onEnded?.(detail.chat)}
      onpeekwire-message={({ detail }) => onMessage?.(detail.chat, detail.mine)}
      onpeekwire-state={({ detail }) => onState?.(detail.state)}
    >
      {Object.entries(topics).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
      {children}
    </peekwire-chat>
  );
}

/** Loads the component's module once there is a browser. */
function useDefined() {
  const [defined, setDefined] = useState(() => typeof customElements !== "undefined" && isDefined());
  useEffect(() => {
    let here = true;
    import("peekwire/peekwire-chat.js").then(() => here && setDefined(true));
    return () => {
      here = false;
    };
  }, []);
  return defined;
}

function isDefined() {
  return customElements.get("peekwire-chat") !== undefined;
}
