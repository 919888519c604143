// A private link carries its six words after "#", which a browser never sends to a server. This puts them into the form
// of the page, forgets them from the address and the history, and sends the form. Without script one types the words.
// <form data-key> with <input name="words">.
const form = document.querySelector("form[data-key]");
const words = decodeURIComponent(location.hash.slice(1)).trim();
if (form && words) {
  history.replaceState(null, "", location.pathname + location.search);
  form.elements.words.value = words.split(/[-\s]+/).join(" ");
  form.requestSubmit ? form.requestSubmit() : form.submit();
}
