// Passkeys. A button <button data-passkey="sign-in|add" data-base="/row" hidden> shows itself where the browser can do it.
// The server says what to ask for and checks the answer; here bytes only change their clothes (base64url, RFC 4648 §5).
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

async function post(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

function opened(options) {
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  for (const list of [options.excludeCredentials, options.allowCredentials]) {
    list?.forEach((key) => (key.id = bytes(key.id)));
  }
  return options;
}

function closed(key) {
  const { response } = key;
  const answer = { clientDataJSON: text(response.clientDataJSON) };
  for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[part]) answer[part] = text(response[part]);
  }
  if (response.getTransports) answer.transports = response.getTransports();
  const { id, type } = key;
  return { id, rawId: text(key.rawId), type, response: answer, extensions: key.getClientExtensionResults() };
}

async function use(button) {
  const { passkey, base } = button.dataset;
  const at = passkey === "add" ? `${base}/passkeys` : `${base}/sign-in/passkey`;
  const { publicKey, ticket } = await post(`${at}/begin`, {});
  const ask = { publicKey: opened(publicKey) };
  const key = await (passkey === "add" ? navigator.credentials.create(ask) : navigator.credentials.get(ask));
  const { go } = await post(`${at}/finish`, { ticket, credential: closed(key) });
  location.assign(go);
}

if (window.PublicKeyCredential && window.isSecureContext) {
  document.querySelectorAll("[data-passkey]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      button.disabled = true;
      const say = document.querySelector("[data-passkey-failed]");
      if (say) say.hidden = true;
      use(button).catch(() => {
        button.disabled = false;
        if (say) say.hidden = false;
      });
    });
  });
}
