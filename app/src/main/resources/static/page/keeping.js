// Saves a form that several may write in, at each pause, and tells only what the server has answered. Without this module the buttons save.
const PAUSE = 900;
const LONGEST = 4000; // whoever never pauses is saved all the same
const RETRY = 5000;
const PATIENCE = 10_000; // a connection that says nothing for so long is none

const form = document.querySelector("form[data-keeping]");
const status = form.querySelector("[data-save-status]");
const text = status.querySelector("[data-save-text]");
const aloud = form.querySelector("[data-save-aloud]");
const revision = form.elements.namedItem("revision");

let latest = "";
let waiting;
let sending = false;
let dirty = false;
let since = 0;
let stopped = form.hasAttribute("data-read-first"); // both wordings are read, and then a button is pressed

function show(state, what, spoken = false) {
  status.hidden = false;
  status.dataset.state = state;
  text.textContent = what.replace("§", latest || "–");
  if (spoken) aloud.textContent = text.textContent;
}

/** What stands in the form, by name; fields that the server fills in itself are not compared. */
function standing() {
  const found = {};
  for (const [name, value] of new FormData(form)) {
    if (!form.elements.namedItem(name)?.dataset?.own) (found[name] ??= []).push(String(value).replaceAll("\r\n", "\n"));
  }
  return found;
}

/** Puts what a colleague has written meanwhile where nothing has been typed since. */
function take(words, sent) {
  const now = standing();
  for (const [name, values] of Object.entries(words)) {
    const were = (sent[name] ?? []).map(it => it.trim()).filter(it => it);
    const are = (now[name] ?? []).map(it => it.trim()).filter(it => it);
    if (JSON.stringify(were) !== JSON.stringify(are) || JSON.stringify(are) === JSON.stringify(values)) continue;
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
      else field.value = values[0] ?? "";
    }
  }
}

async function save() {
  if (sending || stopped || !dirty) return;
  clearTimeout(waiting);
  sending = true;
  dirty = false;
  const sent = standing();
  try {
    const answer = await fetch(form.dataset.keeping, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(new FormData(form)),
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) throw new Error("out");
    if (answer.status === 409) {
      stopped = true;
      show("failed", form.dataset.clash, true);
      return;
    }
    if (answer.status >= 400 && answer.status < 500) {
      stopped = true;
      show("failed", form.dataset.refused, true);
      return;
    }
    if (!answer.ok) throw new Error("failed");
    const saved = await answer.json();
    latest = saved.at;
    revision.value = saved.revision;
    take(saved.words, sent);
    since = 0;
    show("saved", form.dataset.saved);
  } catch (fault) {
    dirty = true;
    show("failed", fault.message === "out" ? form.dataset.out : form.dataset.failed, status.dataset.state !== "failed");
    waiting = setTimeout(save, RETRY);
  } finally {
    sending = false;
    if (dirty && status.dataset.state !== "failed") waiting = setTimeout(save, PAUSE);
  }
}

form.addEventListener("input", () => {
  if (stopped) return;
  dirty = true;
  since ||= Date.now();
  if (status.dataset.state !== "failed") show("typing", form.dataset.typing);
  clearTimeout(waiting);
  waiting = setTimeout(save, Date.now() - since > LONGEST ? 0 : PAUSE);
});
form.addEventListener("submit", () => { stopped = true; clearTimeout(waiting); });
document.addEventListener("visibilitychange", () => { if (document.hidden) save(); });
addEventListener("online", save);
addEventListener("beforeunload", event => { if (dirty && !stopped) event.preventDefault(); });
