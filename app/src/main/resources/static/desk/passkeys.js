// Asks the browser for a passkey, or to make one, and tells the server what it answered. Without it one signs in with a password.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0)).buffer;
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const known = keys => (keys ?? []).map(key => ({ ...key, id: bytes(key.id) }));

async function post(part, address, body) {
  const token = part.querySelector("input[name=_csrf]").value;
  const answer = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token }, body });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
}

function told(key) {
  const { response } = key;
  const answer = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) {
    answer.attestationObject = text(response.attestationObject);
    answer.transports = response.getTransports?.() ?? [];
  } else {
    answer.authenticatorData = text(response.authenticatorData);
    answer.signature = text(response.signature);
    if (response.userHandle) answer.userHandle = text(response.userHandle);
  }
  return JSON.stringify({ id: key.id, rawId: text(key.rawId), type: key.type, response: answer,
    clientExtensionResults: key.getClientExtensionResults(), authenticatorAttachment: key.authenticatorAttachment });
}

async function go(part) {
  const asked = await post(part, part.dataset.question);
  const publicKey = { ...asked, challenge: bytes(asked.challenge) };
  let key;
  if (asked.user) {
    publicKey.user = { ...asked.user, id: bytes(asked.user.id) };
    publicKey.excludeCredentials = known(asked.excludeCredentials);
    key = await navigator.credentials.create({ publicKey });
  } else {
    publicKey.allowCredentials = known(asked.allowCredentials);
    key = await navigator.credentials.get({ publicKey });
  }
  const label = part.querySelector("input[name=label]");
  const address = label ? `${part.dataset.answer}?label=${encodeURIComponent(label.value)}` : part.dataset.answer;
  location.assign((await post(part, address, told(key))).next);
}

if (window.PublicKeyCredential) {
  for (const part of document.querySelectorAll("[data-passkey]")) {
    const failed = part.querySelector("[role=alert]");
    part.hidden = false;
    part.querySelector("button").addEventListener("click", () => {
      failed.hidden = true;
      go(part).catch(() => { failed.hidden = false; });
    });
  }
}
