// Turns on GOV.UK's own help (moves focus to the error summary). Every page works without it.
document.body.classList.add("js-enabled", "govuk-frontend-supported");
const { ErrorSummary, createAll } = await import("/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js");
createAll(ErrorSummary);

// What has just been done is read aloud, and one stays where the page was opened.
document.getElementById("told")?.focus({ preventScroll: true });
