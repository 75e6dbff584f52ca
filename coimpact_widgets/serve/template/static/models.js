/* What the widgets of the kernel hold, kept in step with it.
   Source of the messages: the widget messaging protocol 2.1 of Jupyter, and its control messages 1.0. */
const CONTROL = { target: "jupyter.widget.control", version: "1.0.0" };

const alike = (one, other) => one === other || JSON.stringify(one) === JSON.stringify(other);

/** What one widget holds, with the face that anywidget gives to a widget's script. */
class Model {
  constructor(id, state, models) {
    Object.assign(this, { id, state, models, listeners: new Map(), closed: new AbortController() });
  }

  get(name) {
    return this.state[name];
  }

  set(name, value) {
    this.take({ [name]: value });
  }

  on(event, callback) {
    const kept = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, kept.add(callback));
  }

  off(event, callback) {
    if (callback) this.listeners.get(event)?.delete(callback);
    else if (event) this.listeners.delete(event);
    else this.listeners.clear();
  }

  send(content, _, buffers = []) {
    this.models.send(this.id, { method: "custom", content }, buffers);
  }

  tell(event, ...facts) {
    for (const callback of [...(this.listeners.get(event) ?? [])]) callback(...facts);
  }

  /** Takes what changed, all of it before anybody is told. */
  take(state) {
    const changed = Object.keys(state).filter((name) => !alike(this.state[name], state[name]));
    Object.assign(this.state, state);
    for (const name of changed) this.tell(`change:${name}`, this, this.state[name]);
    if (changed.length) this.tell("change", this);
  }
}

/** Puts the bytes that came beside a state back into it. */
function withBuffers(state, paths = [], buffers = []) {
  paths.forEach((path, index) => {
    const within = path.slice(0, -1).reduce((held, step) => held[step], state);
    within[path.at(-1)] = buffers[index];
  });
  return state;
}

/** Every widget of the kernel. What is heard before `load` was answered is in its answer. */
class Models {
  constructor(kernel) {
    Object.assign(this, { kernel, byId: new Map(), control: randomId(), loaded: null });
  }

  get(id) {
    return this.byId.get(id.replace(/^IPY_MODEL_/, ""));
  }

  /** Asks the kernel for all that its widgets hold. */
  load() {
    return new Promise((resolve) => {
      this.loaded = resolve;
      this.kernel.send("comm_open", { comm_id: this.control, target_name: CONTROL.target, data: {} }, [], { version: CONTROL.version });
      this.refresh();
    });
  }

  /** Asks again: what the kernel said while there was no connection may be lost. */
  refresh() {
    this.send(this.control, { method: "request_states" });
  }

  send(id, data, buffers = []) {
    this.kernel.send("comm_msg", { comm_id: id, data }, buffers);
  }

  hear(type, content, buffers) {
    if (type === "comm_msg" && content.comm_id === this.control) this.takeAll(content.data, buffers);
    else if (type === "comm_open" && content.target_name === "jupyter.widget") this.open(content, buffers);
    else if (type === "comm_msg") this.update(content, buffers);
    else if (type === "comm_close") this.close(content.comm_id);
  }

  takeAll({ states, buffer_paths }, buffers) {
    const paths = new Map();
    buffer_paths.forEach(([id, ...path], index) => paths.set(id, [...(paths.get(id) ?? []), [path, buffers[index]]]));
    const known = [...this.byId.keys()].filter((id) => states[id]);
    for (const [id, { state }] of Object.entries(states)) {
      const own = paths.get(id) ?? [];
      withBuffers(state, own.map(([path]) => path), own.map(([, bytes]) => bytes));
      if (!this.byId.has(id)) this.byId.set(id, new Model(id, state, this));
    }
    for (const id of known) this.byId.get(id).take(states[id].state); // new ones are there by now: a box may hold them
    this.loaded();
  }

  open({ comm_id, data }, buffers) {
    this.byId.set(comm_id, new Model(comm_id, withBuffers(data.state, data.buffer_paths, buffers), this));
  }

  update({ comm_id, data }, buffers) {
    const model = this.byId.get(comm_id);
    if (!model) return;
    if (data.method === "update") model.take(withBuffers(data.state, data.buffer_paths, buffers));
    else if (data.method === "custom") model.tell("msg:custom", data.content, buffers);
  }

  close(id) {
    this.byId.get(id)?.closed.abort();
    this.byId.delete(id);
  }
}
