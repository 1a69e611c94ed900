const LOOK_MS = 500;

/** Puts a chat or a console into the page, connected by way of the node that the address names, if it answers. */
export function dock(element) {
  const asked = new URLSearchParams(location.search).get("node") ?? "1";
  const page = crypto.randomUUID();
  element.setAttribute("url", `/chat?${new URLSearchParams({ node: asked, page })}`);
  element.append(...document.getElementById("more").content.cloneNode(true).children);
  document.getElementById("dock").append(element);
  for (const link of document.querySelectorAll("[data-node]")) {
    link.toggleAttribute("aria-current", link.dataset.node === asked);
  }
  look(page, document.getElementById("where"));
}

/** The clients need not know which node they are on, and don't: the balancer does. */
async function look(page, where) {
  const node = await fetch(`/where?${new URLSearchParams({ page })}`).then(answer => answer.text(), () => "0");
  const text = node === "0" ? "Not connected" : `On node ${node}`;
  if (where.textContent !== text) {
    where.textContent = text;
  }
  setTimeout(look, LOOK_MS, page, where);
}
