// Turns on GOV.UK's own help (moves focus to the error summary). Every page works without it.
document.body.classList.add("js-enabled", "govuk-frontend-supported");
const { ErrorSummary, createAll } = await import("/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js");
createAll(ErrorSummary);

// What has just been done is read aloud, and one stays where the page was opened.
document.getElementById("told")?.focus({ preventScroll: true });

// What has been typed is not left behind unasked. Language and appearance are chosen by sending the form that one is typing in, which is then shown
// again with all that stands in it; every other way out asks first.
const typed = new Set(document.querySelectorAll("form[data-keeps]#sent"));
let latest = document.querySelector("form[data-keeps]#sent");
let leaving = null;
document.addEventListener("input", event => {
  latest = event.target.closest("form[data-keeps]") ?? latest;
  if (latest) typed.add(latest);
});
document.addEventListener("submit", event => {
  const chosen = event.submitter?.name;
  if (latest && event.target.matches(".t-language, .t-theme")) {
    event.preventDefault();
    const again = document.createElement("button");
    Object.assign(again, { name: `page-${chosen}`, value: event.submitter.value, formNoValidate: true, hidden: true });
    latest.append(again);
    latest.requestSubmit(again);
  } else {
    leaving = event.target;
  }
});
addEventListener("beforeunload", event => {
  if ([...typed].some(form => form !== leaving)) event.preventDefault();
});

// A question that waits for the answer to another is hidden until it is given; without us it says in words when it is asked.
for (const part of document.querySelectorAll("[data-when]")) {
  const form = part.closest("form, [data-trial]");
  const answers = part.dataset.is.split(" ");
  const wait = () => {
    const given = [...form.querySelectorAll("input")].some(it => it.name === part.dataset.when && it.checked && answers.includes(it.value) && !it.closest("[hidden]"));
    part.hidden = !given && !part.querySelector(".govuk-error-message");
  };
  form?.addEventListener("change", wait);
  if (form) wait();
}
