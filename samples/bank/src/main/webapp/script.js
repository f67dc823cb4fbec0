const status = document.getElementById("status");
const body = document.getElementById("body");
const way = document.getElementById("way");

async function call(button) {
  const [method, address] = button.dataset.call.split(" ");
  const answer = await fetch(address, {
    method,
    headers: { "Accept": "application/json", "Content-Type": "application/json" },
    body: button.dataset.body,
  });
  const content = await answer.json();
  status.textContent = `${button.dataset.call}: ${answer.status}`;
  body.textContent = JSON.stringify(content, null, 2);
  way.hidden = !content.redirect_browser_to;
  way.href = content.redirect_browser_to ?? "";
}

for (const button of document.querySelectorAll("button[data-call]")) {
  button.addEventListener("click", () => call(button).catch(fault => {
    status.textContent = `${button.dataset.call}: ${fault.message}`;
  }));
}
