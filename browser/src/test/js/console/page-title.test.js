import test from "node:test";
import assert from "node:assert/strict";
import { PageTitle } from "../../../main/resources/META-INF/resources/peekwire/ui/console/page-title.js";

const [ELSEWHERE, HERE] = [true, false];

function titled(title = "Our desk") {
  const page = { title };
  return { page, says: new PageTitle(page) };
}

test("who is here reads the page's own title", () => {
  const { page, says } = titled();
  says.news("c1");
  says.tell(HERE, "A chat is offered to you");
  assert.equal(page.title, "Our desk");
});

test("who looks elsewhere is told how many chats want attention, each once, until they are back", () => {
  const { page, says } = titled();
  ["c1", "c2", "c1"].forEach(chat => says.news(chat));
  says.tell(ELSEWHERE, "");
  assert.equal(page.title, "(2) · Our desk");
  says.tell(HERE, "");
  says.tell(ELSEWHERE, "");
  assert.equal(page.title, "Our desk");
});

test("what can't wait is said instead, and only as long as it can't", () => {
  const { page, says } = titled();
  says.news("c1");
  says.tell(ELSEWHERE, "A chat is offered to you");
  says.tell(ELSEWHERE, "A chat is offered to you");
  assert.equal(page.title, "A chat is offered to you · Our desk");
  says.tell(ELSEWHERE, "");
  assert.equal(page.title, "(1) · Our desk");
});

test("a title that the page gave itself meanwhile stays", () => {
  const { page, says } = titled();
  says.news("c1");
  says.tell(ELSEWHERE, "");
  page.title = "Orders · Our desk";
  says.tell(ELSEWHERE, "A chat is offered to you");
  assert.equal(page.title, "A chat is offered to you · Orders · Our desk");
  says.tell(HERE, "");
  assert.equal(page.title, "Orders · Our desk");
});

test("nothing is written when nothing is another, so that no reader of titles is told twice", () => {
  let written = 0;
  const page = { get title() { return "Our desk"; }, set title(_) { written++; } };
  new PageTitle(page).tell(HERE, "");
  assert.equal(written, 0);
});
