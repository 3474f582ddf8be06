// Saves a note as one writes it, and tells only what the server has answered. Until it has, the text also lies in this browser, locked with a key that
// only the server keeps: a computer that is found open shows nothing of it. Without this module the buttons save.
const PAUSE = 700;
const LONGEST = 3000; // whoever never pauses is saved all the same
const RETRY = 4000;
const PATIENCE = 10_000; // a connection that says nothing for so long is none
const TOO_LONG = 20_000; // signs of a text that is compared word by word; a longer one is line by line
const LEFT_BEHIND = 10_000; // a window that has not said anything for so long is gone

const form = document.querySelector("form[data-writing]");
const status = form.querySelector("[data-save-status]");
const text = status.querySelector("[data-save-text]");
const aloud = form.querySelector("[data-save-aloud]");
const signIn = form.querySelector("[data-signed-out]");
const field = name => form.elements.namedItem(name);
const say = (what, at) => form.dataset[what].replace("§", at);

let address = form.dataset.writing;
const key = form.dataset.key; // the writer's own, from the first page on
let latest = text.textContent.match(/\S+\s[\d.:]+$/)?.[0] ?? "–";
let nth = 0; // so that a save that comes late is known by its number; a copy in the browser has one of its own, so that what is written after it counts
let waiting;
let sending = null;
let unsaved = false;
let unsavedSince = 0;
let leaving = false;
let looking;

// A browser that comes back to a page may put its own old values here; which window this is, only the server says.
field("window").value = form.dataset.window;
field("took").value = form.dataset.window;

// ---- what stands in the form
const words = () => ({
  kind: field("kind").value,
  heading: field("heading").value,
  day: field("happened.day").value,
  time: field("happened.time").value,
  about: [...form.querySelectorAll("[name=about]:checked")].map(it => it.value),
  body: field("body").value,
});
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function put(now) {
  field("kind").value = now.kind;
  field("heading").value = now.heading;
  field("happened.day").value = now.day;
  field("happened.time").value = now.time;
  for (const box of form.querySelectorAll("[name=about]")) box.checked = now.about.includes(box.value);
  const area = field("body");
  if (area.value === now.body) return;
  const { selectionStart, selectionEnd, scrollTop, value } = area;
  const from = moved(selectionStart, value, now.body);
  const to = moved(selectionEnd, value, now.body);
  let body = now.body;
  if (from === to && /^(\s|$)/.test(value.slice(selectionEnd)) && /\s$/.test(body.slice(0, from)) && /^\S/.test(body.slice(from))) {
    body = `${body.slice(0, from)} ${body.slice(from)}`; // what is typed next does not grow together with a word that came to stand here
  }
  area.value = body;
  if (document.activeElement === area) area.setSelectionRange(from, to);
  area.scrollTop = scrollTop;
}

/** Where the cursor stands in the new text: after the same word as in the old, wherever that has gone. */
function moved(at, old, now) {
  const long = old.length * now.length > TOO_LONG ** 2;
  const cut = words => words.match(long ? /\n|[^\n]+/g : /\n|[^\S\n]+|\S+/g) ?? [];
  const before = cut(old);
  const after = cut(now);
  let first = 0;
  while (first < before.length && before[first] === after[first]) first++;
  let last = 0;
  while (last < before.length - first && last < after.length - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  const same = matched(before.slice(first, before.length - last), after.slice(first, after.length - last));
  const there = nth => nth < first ? nth : nth >= before.length - last ? nth + after.length - before.length : first + same[nth - first];
  const starts = words => { let sum = 0; return words.map(it => (sum += it.length) - it.length); };
  const oldStarts = starts(before);
  const newStarts = starts(after);
  for (let nth = oldStarts.findLastIndex(it => it < at); nth >= 0; nth--) {
    const place = there(nth);
    if (!Number.isNaN(place)) return newStarts[place] + Math.min(at - oldStarts[nth], after[place].length);
  }
  return 0;
}

/** For each word of one text its place in the other, by the longest row of words that both have; NaN for one that the other has not. */
function matched(one, other) {
  const length = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) length[i][j] = one[i] === other[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
  }
  const places = [];
  for (let i = 0, j = 0; i < one.length; i++) {
    while (j < other.length && one[i] !== other[j] && length[i][j] === length[i][j + 1]) j++;
    places.push(j < other.length && one[i] === other[j] ? j++ : NaN);
  }
  return places;
}

// ---- what the page says
function show(state, what, spoken = false) {
  status.dataset.state = state;
  text.textContent = what;
  if (spoken) aloud.textContent = what;
}

function others(sentence) {
  const place = document.querySelector("[data-others]");
  const here = place.querySelector("[data-others-words]");
  if (here.textContent.trim() === sentence) return;
  here.textContent = sentence;
  place.hidden = sentence === "";
}

// ---- the copy in this browser: said to be there only when it is on the disk, since a browser that is killed forgets the rest
const file = address.slice(0, address.lastIndexOf("/") + 1); // of all drafts in this case
const place = (draft, window) => `tillit-note ${draft} ${window}`;
const bytes = base64 => Uint8Array.from(atob(base64), it => it.charCodeAt(0));
const lock = () => crypto.subtle.importKey("raw", bytes(key), "AES-GCM", false, ["encrypt", "decrypt"]);
const locks = () => key !== "" && globalThis.crypto?.subtle !== undefined && globalThis.indexedDB !== undefined;
let shelf;
let keeping = false;
let again = false;
let kept = Promise.resolve(false);

const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

function opened() {
  const request = indexedDB.open("tillit", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("notes");
  return done(request);
}

async function notes(mode, act) {
  shelf ??= opened();
  const turn = (await shelf).transaction("notes", mode, { durability: "strict" });
  const whole = new Promise((resolve, reject) => { turn.oncomplete = resolve; turn.onabort = () => reject(turn.error); });
  const answer = done(act(turn.objectStore("notes")));
  await whole;
  return answer;
}

async function keep() {
  const at = Date.now();
  const copy = JSON.stringify({ words: words(), nth: ++nth, took: field("took").value, corrects: field("corrects")?.value ?? "" });
  const here = place(address, field("window").value);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await lock(), new TextEncoder().encode(copy));
  await notes("readwrite", it => it.put({ at, writer: field("writer").value, iv, data }, here));
}

async function keepWhatIsNew() {
  keeping = true;
  try {
    while (again) {
      again = false;
      await keep();
    }
    return true;
  } catch {
    return false;
  } finally {
    keeping = false;
  }
}

function keepHere() {
  if (!locks()) return;
  again = true;
  if (!keeping) kept = keepWhatIsNew();
}

function forgetHere() {
  const here = place(address, field("window").value);
  kept = kept.then(async () => {
    if (!unsaved && locks()) await notes("readwrite", it => it.delete(here));
    return false;
  }).catch(() => false);
}

// ---- saving
function content(save, now, number, from = field("window").value, took = field("took").value, corrects = field("corrects")?.value) {
  const body = new URLSearchParams({ _csrf: field("_csrf").value, writer: field("writer").value, window: from, nth: number, took, save, kind: now.kind, heading: now.heading, body: now.body });
  body.append("happened.day", now.day);
  body.append("happened.time", now.time);
  for (const person of now.about) body.append("about", person);
  if (corrects) body.append("corrects", corrects);
  return body;
}

class SignedOut extends Error {}
class Gone extends Error {}

async function send(body, to = address, again = true) {
  const answer = await fetch(`${to}/saves`, { method: "POST", body, headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE) });
  const isJson = answer.headers.get("Content-Type")?.includes("json");
  if (answer.ok && isJson && !answer.redirected) return answer.json();
  if (answer.redirected || answer.status === 401) throw new SignedOut();
  if (answer.status === 404) throw new Gone();
  if (answer.status === 403 && again) { // somebody has signed in anew in another window
    const token = await fetch("/journal/token", { headers: { Accept: "application/json" } });
    if (token.redirected || !token.ok) throw new SignedOut();
    field("_csrf").value = (await token.json()).token;
    body.set("_csrf", field("_csrf").value);
    return send(body, to, false);
  }
  throw new Error(answer.status);
}

/** The note had been signed in another window: what is written on here has become a draft of its own. */
function moveTo(elsewhere) {
  for (const button of form.querySelectorAll("[formaction]")) button.setAttribute("formaction", button.getAttribute("formaction").replace(address, elsewhere));
  form.setAttribute("action", form.getAttribute("action").replace(address, elsewhere));
  forgetHere();
  address = elsewhere;
}

async function save() {
  if (sending) return sending;
  clearTimeout(waiting);
  sending = saving().finally(() => { sending = null; });
  return sending;
}

async function saving() {
  const sent = words();
  const id = crypto.randomUUID?.() ?? `${field("save").value.slice(0, 24)}${Math.random().toString(16).slice(2, 14).padEnd(12, "0")}`;
  const failed = status.dataset.state === "failed";
  try {
    const answer = await send(content(id, sent, ++nth));
    signIn.hidden = true;
    others(answer.others);
    if (answer.at === "") { // nothing has been written yet, and nothing is kept
      unsaved = !same(sent, words());
      if (unsaved) waiting = setTimeout(save, PAUSE);
      else forgetHere();
      show("typing", say("typing", latest));
      return;
    }
    latest = answer.at;
    if (answer.address !== address) moveTo(answer.address);
    if (!location.pathname.endsWith(address)) history.replaceState(null, "", address);
    const untouched = same(sent, words());
    if (untouched) {
      if (answer.merged) put(answer.words);
      field("took").value = id;
    }
    unsaved = !untouched;
    unsavedSince = performance.now();
    if (unsaved) waiting = setTimeout(save, PAUSE);
    else forgetHere();
    if (answer.merged && untouched) show("saved", `${say("saved", latest)}. ${form.dataset.merged}`, true);
    else show(unsaved ? "typing" : "saved", say(unsaved ? "typing" : "saved", latest), failed);
  } catch (fault) {
    const here = await kept;
    signIn.hidden = !(fault instanceof SignedOut);
    show("failed", fault instanceof Gone ? form.dataset.gone : say(here ? "failedHere" : "failed", latest), !failed);
    waiting = setTimeout(save, RETRY);
  }
}

// ---- what was left behind in this browser by a window that is gone
async function recover() {
  clearTimeout(looking);
  if (!locks()) return;
  for (const name of await notes("readonly", it => it.getAllKeys(IDBKeyRange.bound(place(file, ""), place(file, "").trimEnd() + "\uffff")))) {
    try {
      await sendCopy(name);
    } catch (fault) {
      if (fault instanceof SignedOut) return;
    }
  }
}

function lookAgain() {
  clearTimeout(looking);
  looking = setTimeout(() => recover().catch(() => {}), LEFT_BEHIND);
}

/** What could not be sent, or not be opened, lies where it lay and keeps nothing else back. */
async function sendCopy(name) {
  const [, draft, from] = name.split(" ");
  const copy = await notes("readonly", it => it.get(name));
  if (!copy || from === field("window").value || copy.writer !== field("writer").value) return;
  if (Date.now() - copy.at < LEFT_BEHIND) return lookAgain(); // of a window that writes, or has just been killed: only time tells which
  const open = await crypto.subtle.decrypt({ name: "AES-GCM", iv: copy.iv }, await lock(), copy.data);
  const left = JSON.parse(new TextDecoder().decode(open));
  const answer = await send(content(crypto.randomUUID(), left.words, left.nth, from, left.took, left.corrects), draft);
  await forget(name, copy);
  if (draft === address && answer.address === address) {
    await save();
    if (answer.news && !unsaved && status.dataset.state === "saved") show("saved", `${say("saved", latest)}. ${form.dataset.found}`, true);
  } else if (answer.news) elsewhere(answer.address);
}

/** Takes the copy away that was sent, and none that its window has written meanwhile. */
function forget(name, sent) {
  return notes("readwrite", it => {
    const found = it.get(name);
    found.addEventListener("success", () => { if (String(found.result?.iv) === String(sent.iv)) it.delete(name); });
    return found;
  });
}

function elsewhere(found) {
  const told = document.querySelector("[data-found-elsewhere]");
  told.querySelector("a").href = found;
  told.hidden = false;
  aloud.textContent = told.textContent.trim();
}

// ---- Word and the web: what is said stays, with paragraphs, lists and tables; fonts, colours and what was struck out go
const BLOCKS = new Set(["P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "TABLE", "BLOCKQUOTE", "SECTION", "ARTICLE", "PRE"]);
const DROPPED = new Set(["STYLE", "SCRIPT", "HEAD", "TITLE", "META", "LINK", "DEL", "IMG", "OBJECT", "IFRAME", "NOSCRIPT", "TEMPLATE", "XML"]);

function plain(node, list = null) {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue.replace(/[\s\u00a0]+/g, " ");
  if (node.nodeType !== Node.ELEMENT_NODE || DROPPED.has(node.tagName)) return "";
  const style = node.getAttribute("style") ?? "";
  if (/mso-hide:\s*all|display:\s*none/i.test(style)) return "";
  if (/mso-list:\s*ignore/i.test(style)) return /^\W*(\d+|[a-z])[.)]/i.test(node.textContent) ? `${node.textContent.trim()} ` : "• ";
  if (node.tagName === "BR") return "\n";
  if (node.tagName === "LI") {
    const sign = list?.tagName === "OL" ? `${[...list.children].filter(it => it.tagName === "LI").indexOf(node) + Number(list.getAttribute("start") ?? 1)}. ` : "• ";
    return `${sign}${inside(node, null).trim()}\n`;
  }
  if (node.tagName === "TR") return `${[...node.children].map(it => inside(it, null).trim().replace(/\n+/g, " ")).join("\t")}\n`;
  const within = inside(node, node.tagName === "UL" || node.tagName === "OL" ? node : list);
  if (/MsoListParagraph/i.test(node.className)) return `\n${within.trim()}\n`;
  return BLOCKS.has(node.tagName) ? `\n\n${within.trim()}\n\n` : within;
}
const inside = (node, list) => [...node.childNodes].map(it => plain(it, list)).join("");

field("body").addEventListener("paste", event => {
  const html = event.clipboardData?.getData("text/html");
  if (!html) return;
  event.preventDefault();
  const said = inside(new DOMParser().parseFromString(html, "text/html").body, null)
    .replace(/[ ]+\n/g, "\n").replace(/\n[ ]+/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
  if (!document.execCommand("insertText", false, said)) field("body").setRangeText(said, field("body").selectionStart, field("body").selectionEnd, "end");
  typed();
});

// ---- when
function typed(event) {
  if (!unsaved) unsavedSince = performance.now();
  unsaved = true;
  keepHere();
  if (status.dataset.state !== "failed") {
    show("typing", say("typing", latest));
    clearTimeout(waiting);
    const long = performance.now() - unsavedSince > LONGEST && /^\s/.test(event?.data ?? ""); // between two words, so that no half one is saved
    waiting = setTimeout(save, long ? 0 : PAUSE);
  }
}
form.addEventListener("input", typed);
form.addEventListener("keydown", event => { if (event.key === "Enter" && event.target.matches("input")) event.preventDefault(); });
form.addEventListener("submit", async event => {
  if (unsaved || sending) { // a button is pressed when all that stands here is on the server, and not before
    event.preventDefault();
    await sending;
    if (unsaved) await save();
    if (!unsaved) form.requestSubmit(event.submitter);
    return;
  }
  leaving = true;
  clearTimeout(waiting);
  field("nth").value = ++nth;
});
addEventListener("pageshow", event => { if (event.persisted) leaving = false; });
addEventListener("online", () => { if (unsaved) save(); recover().catch(() => {}); });
addEventListener("pagehide", () => { if (unsaved && !leaving) fetch(`${address}/saves`, { method: "POST", body: content(crypto.randomUUID?.() ?? "", words(), ++nth), keepalive: true }).catch(() => {}); });
addEventListener("beforeunload", event => { if (unsaved && !leaving) event.preventDefault(); });
recover().catch(() => {}); // what could not be sent lies where it lay, until the network is back or the next page is opened
