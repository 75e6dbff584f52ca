"""A hub on this computer, as the tests start it: what hosting/coimpact_hub.py needs around it."""

import os
from pathlib import Path

import yaml

c = get_config()  # type: ignore[name-defined]  # noqa: F821

TOLD = os.environ.copy()
HOSTING = Path(TOLD["COIMPACT_HOSTING"])
load_subconfig(str(HOSTING / "coimpact_hub.py"))  # type: ignore[name-defined]  # noqa: F821
for line in yaml.safe_load((HOSTING / "values.yaml").read_text())["hub"]["extraConfig"].values():
    exec(line)

c.JupyterHub.bind_url = f"http://127.0.0.1:{TOLD['PORT_OF_PROXY']}/base/"
c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{TOLD['PORT_OF_HUB']}"
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{TOLD['PORT_OF_ROUTES']}"
c.JupyterHub.last_activity_interval = 1
c.JupyterHub.activity_resolution = 0
c.JupyterHub.tornado_settings = {"slow_spawn_timeout": 0}

c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = TOLD["PASSWORD_OF_ALL"]
c.Authenticator.allow_all = True
c.JupyterHub.load_groups = {
    "choir": {"users": ["ann", "ben"]},
    "garden": {"users": ["cat"]},
    "staff": {"users": ["ann", "ben", "cat", "dan"]},
}

c.JupyterHub.services = [{"name": "tests", "api_token": TOLD["TOKEN_OF_TESTS"]}]
SCOPES = ["list:users", "read:users", "read:users:activity", "read:servers", "servers", "delete:servers"]
c.JupyterHub.load_roles = [{"name": "tests", "scopes": SCOPES, "services": ["tests"]}]

c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = str(Path.cwd() / "{username}")
c.Spawner.env_keep = ["PATH", "PYTHONPATH"]
c.Spawner.environment = {"JUPYTERHUB_ACTIVITY_INTERVAL": "1"}
