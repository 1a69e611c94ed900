import "../support/dom.js";
import test from "node:test";
import assert from "node:assert/strict";
import { Bodies } from "../../../main/resources/META-INF/resources/peekwire/ui/console/library/bodies.js";

const WORDS = { lang: "en", say: word => word };

test("a placeholder goes into the text that is shown, not into the one that another reply took the place of", () => {
  const bodies = new Bodies(WORDS, [], { changed() {}, languages() {} });
  document.execCommand = (_, __, text) => {
    const { value } = document.activeElement;
    document.activeElement.setRangeText(text, value.length, value.length);
    return true;
  };
  bodies.fill({ en: "mine" });
  bodies.fill({ en: "theirs " });
  const picker = bodies.element.find("select");
  picker.value = "{{visitor.name}}";
  picker.fire("change");
  assert.deepEqual(bodies.value, { en: "theirs {{visitor.name}}" });
});
