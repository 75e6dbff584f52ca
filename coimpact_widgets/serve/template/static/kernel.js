/* The page's connection to its kernel: the messages of Jupyter over one WebSocket, which mends itself.
   Source of the format: the kernel's WebSocket protocol v1, and the messages 5.3, of Jupyter. */
const PROTOCOL = "v1.kernel.websocket.jupyter.org";
const NUMBER = 8; // bytes of each number that stands before the parts of a message
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [500, 8000];

const randomId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** The parts of a message, as bytes, from what came over the connection. */
function partsOf(message) {
  const numbers = new DataView(message);
  const at = (place) => Number(numbers.getBigUint64(NUMBER * place, true));
  const parts = [];
  for (let part = 1; part < at(0); part += 1) parts.push(new DataView(message, at(part), at(part + 1) - at(part)));
  return parts;
}

/** One message of these parts, each of them bytes. */
function joined(parts) {
  const head = NUMBER * (parts.length + 2);
  const made = new Uint8Array(head + parts.reduce((all, part) => all + part.byteLength, 0));
  const numbers = new DataView(made.buffer);
  numbers.setBigUint64(0, BigInt(parts.length + 1), true);
  let place = head;
  parts.forEach((part, index) => {
    numbers.setBigUint64(NUMBER * (index + 1), BigInt(place), true);
    made.set(part, place);
    place += part.byteLength;
  });
  numbers.setBigUint64(NUMBER * (parts.length + 1), BigInt(place), true);
  return made;
}

const asBytes = (data) => (ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data));

/** Tells `heard(type, content, buffers)` what the kernel says, and `changed(connected)` when the connection comes or goes. */
class Kernel {
  constructor(baseUrl, id, heard, changed) {
    Object.assign(this, { id, heard, changed, session: randomId(), waiting: [], wait: FIRST_WAIT_MS, closed: false });
    this.api = new URL(`${baseUrl}api/kernels/${id}`, location.href);
    this.connect();
  }

  get connected() {
    return this.socket.readyState === WebSocket.OPEN;
  }

  connect() {
    clearTimeout(this.again);
    const address = new URL(`${this.api.href}/channels?session_id=${this.session}`);
    address.protocol = address.protocol.replace("http", "ws");
    this.socket = new WebSocket(address, PROTOCOL);
    this.socket.binaryType = "arraybuffer";
    this.socket.onmessage = ({ data }) => this.take(data);
    this.socket.onopen = () => {
      this.wait = FIRST_WAIT_MS;
      for (const message of this.waiting.splice(0)) this.socket.send(message);
      this.changed(true);
    };
    this.socket.onclose = () => {
      if (this.closed) return;
      this.again = setTimeout(() => this.connect(), this.wait);
      this.wait = Math.min(2 * this.wait, LONGEST_WAIT_MS);
      this.changed(false);
    };
  }

  take(data) {
    const [, header, , , content, ...buffers] = partsOf(data);
    const read = (part) => JSON.parse(new TextDecoder().decode(part));
    this.heard(read(header).msg_type, read(content), buffers);
  }

  /** Sends a message; one that is said while there is no connection is sent once there is. */
  send(type, content, buffers = [], metadata = {}) {
    const header = { msg_id: randomId(), msg_type: type, session: this.session, username: "", date: new Date().toISOString(), version: "5.3" };
    const text = new TextEncoder();
    const parts = ["shell", JSON.stringify(header), "{}", JSON.stringify(metadata), JSON.stringify(content)].map((part) => text.encode(part));
    const message = joined([...parts, ...buffers.map(asBytes)]);
    if (this.connected) this.socket.send(message);
    else this.waiting.push(message);
  }

  /** How it ended: "resting", or "uninvited" with an invitation. Empty while it lives, and while nobody knows. */
  async end() {
    try {
      // A hub answers 424 for a server that it ended, and takes only what asks no leave for another site (no-cors).
      return { 404: "resting", 410: "uninvited", 424: "resting" }[(await fetch(this.api, { mode: "no-cors" })).status] ?? "";
    } catch {
      return "";
    }
  }

  close() {
    this.closed = true;
    clearTimeout(this.again);
    this.socket.close();
  }
}
