// The small piece of work of an open form: find a number so that SHA-256("task:number") begins with enough zero bits.
// SHA-256 is written out (FIPS 180-4) because crypto.subtle is missing where a group serves plain http on its own network.
// <form data-task="…" data-bits="15"> with <input type="hidden" name="work">.
const constants = [];
const start = [];
const fraction = (x) => ((x - Math.floor(x)) * 4294967296) | 0;
for (let n = 2; constants.length < 64; n++) {
  let prime = true;
  for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
  if (!prime) continue;
  if (start.length < 8) start.push(fraction(Math.sqrt(n)));
  constants.push(fraction(Math.cbrt(n)));
}

const turn = (x, n) => (x >>> n) | (x << (32 - n));

// Good for what fits into one block: up to 55 letters of ASCII.
function sha256(text) {
  const w = new Int32Array(64);
  for (let i = 0; i < text.length; i++) w[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
  w[text.length >> 2] |= 128 << (24 - 8 * (text.length & 3));
  w[15] = text.length * 8;
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15];
    const b = w[i - 2];
    w[i] = (w[i - 16] + w[i - 7] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))) | 0;
  }
  let [a, b, c, d, e, f, g, h] = start;
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[i] + w[i]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((x, i) => (x + start[i]) | 0);
}

export function solves(task, number, bits) {
  const first = sha256(`${task}:${number}`)[0];
  return bits < 1 || first >>> (32 - bits) === 0;
}

function attend(form) {
  const { task, bits } = form.dataset;
  const field = form.elements.work;
  if (!task || !field) return;
  let number = 0;
  let waiting = null;
  field.value = ""; // Going back may have filled in the answer to another task.
  const step = () => {
    // Short slices, so that typing stays smooth.
    for (const end = performance.now() + 12; performance.now() < end; number++) {
      if (solves(task, number, Number(bits))) {
        field.value = number;
        if (waiting) form.requestSubmit ? form.requestSubmit(waiting.button) : form.submit();
        return;
      }
    }
    setTimeout(step);
  };
  form.addEventListener("submit", (event) => {
    if (field.value) return;
    event.preventDefault();
    form.setAttribute("aria-busy", "true");
    waiting = { button: event.submitter || undefined };
  });
  step();
}

if (typeof document !== "undefined") document.querySelectorAll("form[data-task]").forEach(attend);
