// The live page: loads Python when asked, from beside this file, and shows what it answers.
const here = (name) => new URL(name, import.meta.url);
const form = document.getElementById("live");
const load = document.getElementById("live-load");
const state = document.getElementById("live-state");

async function start() {
  const { loadPyodide } = await import(here("pyodide.mjs"));
  const python = await loadPyodide({ indexURL: here(".").href });
  const packages = python.runPython("import site; site.getsitepackages()[0]");
  for (const name of await (await fetch(here("wheels.json"))).json()) {
    const bytes = new Uint8Array(await (await fetch(here(name))).arrayBuffer());
    python.unpackArchive(bytes, "wheel", { extractDir: packages });
  }
  const scope = python.globals.get("dict")();
  python.runPython(await (await fetch(here("live.py"))).text(), { globals: scope });
  return scope;
}

function show(output, lines) {
  output.replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })),
  );
}

load.addEventListener("click", async () => {
  load.disabled = true;
  state.textContent = "Loading …";
  try {
    const scope = await start();
    for (const asked of form.querySelectorAll("[data-asks]")) {
      const names = asked.dataset.of.split(" ").filter(Boolean);
      asked.addEventListener("click", () => {
        const answer = scope.get(asked.dataset.asks)(...names.map((name) => form[name].value));
        show(asked.parentElement.querySelector("output"), answer.toJs());
      });
      asked.parentElement.disabled = false;
    }
    state.textContent = "Ready.";
  } catch (error) {
    state.textContent = `Python could not be loaded (${error.message}). These pages may be built without it.`;
  }
});
