// Hears that the list on this page is no longer true and renews it, without taking anything from whoever reads or writes in it: then it says on a line on
// top that there is something to show. It says, too, when it does not hear. Of all windows one holds the stream, and tells the others: a browser opens few
// connections at once. Without this module the page is as it was when it was opened.
const SILENT = 50_000; // a stream that lives says so every twenty seconds
const OLD = 300_000; // clocks on the page go on although nothing changes
const RETRY = 4000; // at first, and longer and longer up to
const LONGEST = 60_000;

const place = document.getElementById("live");
const aloud = place.querySelector("[data-live-aloud]");
const bar = place.querySelector("[data-live-bar]");
const words = place.querySelector("[data-live-words]");
const show = place.querySelector("[data-live-show]");
const lost = place.querySelector("[data-live-lost]");
const region = () => document.querySelector("[data-live-region]");
const title = document.title;

let seen = place.dataset.live; // what this page was made from
let base = Number(place.dataset.waiting); // and how many waited then
let latest = seen;
let waiting = base;
let heard = Date.now();
let renewed = heard;
let typed = false;
let renewing = false;
let changes = 0;
let stream = null;
let pause = RETRY;

// ---- what the page says
const say = (what, number) => place.dataset[what].replace("§", number);
const news = more => (more > 0 ? (more === 1 ? say("one") : say("many", more)) : say("changed"));

function time(at) {
  const language = document.documentElement.lang;
  const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Europe/Stockholm" }).format(at);
  return language === "sv" ? clock.replace(":", ".") : clock;
}

function connected(is) {
  if (is === lost.hidden) return;
  lost.hidden = is;
  lost.textContent = is ? "" : say("lost", time(heard));
  aloud.textContent = is ? say("back") : lost.textContent;
}

function count() {
  document.title = waiting > 0 ? `(${waiting}) ${title}` : title;
  const number = document.querySelector("[data-count]");
  if (!number) return;
  number.hidden = waiting === 0;
  number.querySelector("[data-count-number]").textContent = waiting.toLocaleString(document.documentElement.lang);
  number.querySelector("[data-count-words]").textContent = waiting === 1 ? number.dataset.one : number.dataset.many;
}

// ---- renewing
// Somebody is in the list: has the focus there, has typed, folded something out, marked a text or read on so far that its beginning is out of sight.
function inUse() {
  const list = region();
  const marked = getSelection();
  const there = document.activeElement;
  return typed || (there !== list && list.contains(there)) || list.querySelector("details[open]") !== null
    || list.getBoundingClientRect().top < 0 || (!marked.isCollapsed && list.contains(marked.anchorNode));
}

function offer() {
  const sentence = news(waiting - base);
  if (!bar.hidden && words.textContent === sentence) return;
  words.textContent = sentence;
  bar.hidden = false;
  aloud.textContent = sentence;
}

async function renew(asked = false) {
  if (renewing) return;
  renewing = true;
  const before = changes;
  try {
    const answer = await fetch(location.href, { headers: asked ? {} : { "X-By-Itself": "1" }, cache: "no-store" });
    if (!answer.ok || answer.redirected) throw new Error("signed out");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!asked && inUse()) offer(); // since it was asked for
    else {
      put(page, asked);
      if (changes === before) latest = seen;
    }
  } catch {
    connected(false);
  } finally {
    renewing = false;
  }
  if (changes !== before) look(); // something more came meanwhile
}

function put(page, asked) {
  const now = page.getElementById("live").dataset;
  const more = Number(now.waiting) - base;
  const held = asked || document.activeElement === region();
  for (const old of document.querySelectorAll("[data-live-region], [data-live-follows]")) {
    const fresh = page.getElementById(old.id);
    if (fresh) old.replaceWith(document.adoptNode(fresh));
  }
  seen = now.live;
  base = waiting = Number(now.waiting);
  renewed = Date.now();
  typed = false;
  bar.hidden = true;
  count();
  if (held) region().focus({ preventScroll: !asked });
  if (!asked && more > 0) aloud.textContent = news(more);
}

function look() {
  if (document.hidden || latest === seen) return;
  if (inUse()) offer();
  else renew();
}

// ---- hearing
function change(mark, numbers) {
  changes++;
  latest = mark;
  waiting = numbers.waiting;
  heard = Date.now();
  connected(true);
  count();
  look();
}

function alive() {
  heard = Date.now();
  connected(true);
}

const others = globalThis.BroadcastChannel ? new BroadcastChannel("tillit-live") : null;
others?.addEventListener("message", ({ data }) => {
  if (data.ask) { if (stream?.last) others.postMessage(stream.last); }
  else if (data.mark) change(data.mark, data.numbers);
  else if (data.alive) alive();
  else if (data.lost) connected(false);
});

function listen() {
  stream?.source.close();
  const source = new EventSource("/desk/live");
  const mine = stream = { source, last: null };
  source.addEventListener("change", event => {
    mine.last = { mark: event.lastEventId, numbers: JSON.parse(event.data) };
    others?.postMessage(mine.last);
    change(mine.last.mark, mine.last.numbers);
  });
  source.addEventListener("alive", () => {
    others?.postMessage({ alive: true });
    alive();
  });
  source.addEventListener("open", () => {
    pause = RETRY;
    alive();
  });
  source.addEventListener("error", () => {
    connected(false);
    others?.postMessage({ lost: true });
    if (source.readyState !== EventSource.CLOSED || mine !== stream) return;
    setTimeout(() => mine === stream && listen(), pause);
    pause = Math.min(pause * 2, LONGEST);
  });
}

// The first window listens until it is closed; then the next one does. One that hears nothing for long listens itself.
if (navigator.locks && others) {
  others.postMessage({ ask: true });
  navigator.locks.request("tillit-live", () => new Promise(() => listen()));
} else {
  listen();
}
setInterval(() => {
  if (Date.now() - heard > SILENT) {
    connected(false);
    if (!document.hidden) listen();
  } else if (!document.hidden && lost.hidden && Date.now() - renewed > OLD && !inUse()) {
    renew();
  }
}, 10_000);

// What was on its way when the network went must not be taken for a sign of life: the stream is asked for anew, and its answer says how it is.
addEventListener("offline", () => {
  connected(false);
  if (stream) listen();
});
addEventListener("online", () => stream && listen());
document.addEventListener("visibilitychange", look);
document.addEventListener("input", event => { typed ||= region().contains(event.target); });
show.addEventListener("click", () => renew(true));
count();
