/* The page's connection to its kernel: the messages of Jupyter over one WebSocket, which mends itself.
   Source of the format: the kernel's WebSocket protocol v1, and the messages 5.3, of Jupyter. */
const PROTOCOL = "v1.kernel.websocket.jupyter.org";
const NUMBER = 8; // bytes of each number that stands before the parts of a message
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [500, 8000];
const [RECEIPT_WITHIN_MS, LONGEST_PATIENCE_MS] = [5000, 60000];

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

/**
 * Tells `heard(type, content, buffers)` what the kernel says, and `changed(connected)` when the connection comes or goes.
 *
 * A server that gives `receipts` confirms each message, and hands none on twice. What is not confirmed is sent again on
 * the next connection. When receipts stay out, the connection is taken to be gone, though nobody has said so.
 */
class Kernel {
  constructor(baseUrl, id, receipts, heard, changed) {
    Object.assign(this, { id, receipts, heard, changed, session: randomId(), unconfirmed: new Map(), closed: false });
    Object.assign(this, { wait: FIRST_WAIT_MS, patience: RECEIPT_WITHIN_MS, speaker: "" });
    this.api = new URL(`${baseUrl}api/kernels/${id}`, location.href);
    this.connect();
  }

  get connected() {
    return this.socket.readyState === WebSocket.OPEN;
  }

  connect() {
    clearTimeout(this.again);
    clearTimeout(this.doubt);
    this.doubt = 0;
    if (this.socket) Object.assign(this.socket, { onopen: null, onmessage: null, onclose: null }).close();
    const address = new URL(`${this.api.href}/channels?session_id=${this.session}`);
    address.protocol = address.protocol.replace("http", "ws");
    this.socket = new WebSocket(address, PROTOCOL);
    this.socket.binaryType = "arraybuffer";
    this.socket.onmessage = ({ data }) => this.take(data);
    this.socket.onopen = () => {
      this.wait = FIRST_WAIT_MS;
      for (const message of this.unconfirmed.values()) this.socket.send(message);
      if (!this.receipts) this.unconfirmed.clear();
      this.awaitReceipt();
      this.changed(true);
    };
    this.socket.onclose = () => {
      if (this.closed) return;
      this.again = setTimeout(() => this.connect(), this.wait);
      this.wait = Math.min(2 * this.wait, LONGEST_WAIT_MS);
      this.changed(false);
    };
  }

  /** A connection that is gone takes minutes to say so. One that still takes what is to be sent is only slow. */
  renew(left) {
    this.doubt = 0;
    if (this.closed || !this.connected) return;
    if (this.socket.bufferedAmount < left) return this.awaitReceipt();
    this.patience = Math.min(2 * this.patience, LONGEST_PATIENCE_MS);
    this.connect();
    this.changed(false);
  }

  awaitReceipt() {
    const left = this.socket.bufferedAmount;
    if (this.unconfirmed.size && !this.doubt) this.doubt = setTimeout(() => this.renew(left), this.patience);
  }

  confirm(id) {
    this.unconfirmed.delete(id);
    clearTimeout(this.doubt);
    Object.assign(this, { doubt: 0, patience: RECEIPT_WITHIN_MS });
    this.awaitReceipt();
  }

  /** Takes what came. A kernel that was started anew speaks under another name, and knows nothing of this page. */
  take(data) {
    if (typeof data === "string") return this.confirm(data);
    const [, header, , , content, ...buffers] = partsOf(data);
    const read = (part) => JSON.parse(new TextDecoder().decode(part));
    const { msg_type, session } = read(header);
    if (session !== this.session) this.speaker ||= session; // what the server says itself bears our own name
    if (![this.session, this.speaker].includes(session)) return this.heard("status", { execution_state: "restarting" });
    this.heard(msg_type, read(content), buffers);
  }

  /** Sends a message; one that is said while there is no connection is sent once there is. */
  send(type, content, buffers = [], metadata = {}) {
    const header = { msg_id: randomId(), msg_type: type, session: this.session, username: "", date: new Date().toISOString(), version: "5.3" };
    const text = new TextEncoder();
    const parts = ["shell", JSON.stringify(header), "{}", JSON.stringify(metadata), JSON.stringify(content)].map((part) => text.encode(part));
    const message = joined([...parts, ...buffers.map(asBytes)]);
    if (this.receipts || !this.connected) this.unconfirmed.set(header.msg_id, message);
    if (!this.connected) return;
    this.socket.send(message);
    this.awaitReceipt();
  }

  /** How it ended: "stopped", or "uninvited" with an invitation. Empty while it lives, and while nobody knows. */
  async end() {
    try {
      // A hub answers 424 for a server that it ended, and takes only what asks no leave for another site (no-cors).
      return { 404: "stopped", 410: "uninvited", 424: "stopped" }[(await fetch(this.api, { mode: "no-cors" })).status] ?? "";
    } catch {
      return "";
    }
  }

  close() {
    this.closed = true;
    clearTimeout(this.again);
    clearTimeout(this.doubt);
    this.socket.close();
  }
}
