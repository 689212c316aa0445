"""Start one app against a local Slack in another process, and print seconds to its first answer and its megabytes.

The local Slack runs in this process, the app in a child, so that only the app's own time and memory are counted.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.memory import resident

from bot.playground import AppConfig, Playground
from bot.slack.manifest import load_manifest

BARE = """
import os
from slack_bolt import App
from slack_bolt.adapter.socket_mode.websocket_client import SocketModeHandler
from slack_sdk import WebClient
app = App(client=WebClient(token=os.environ["SLACK_BOT_TOKEN"], base_url=os.environ["SLACK_API_URL"]))
app.command("/mls")(lambda ack: ack("ready"))
SocketModeHandler(app, os.environ["SLACK_APP_TOKEN"]).start()
"""


def main(which: str) -> None:
    """Measure the bare app or the bot."""
    manifest = load_manifest()
    with Playground([AppConfig.from_manifest(manifest)]) as playground, tempfile.TemporaryDirectory() as folder:
        app = playground.app(manifest["features"]["bot_user"]["display_name"])
        environment = os.environ | {
            "SLACK_BOT_TOKEN": app.bot_token,
            "SLACK_APP_TOKEN": app.app_token,
            "SLACK_API_URL": playground.api_url,
            "MLS_DATABASE_URL": f"sqlite:///{folder}/bench.db",
        }
        command = [sys.executable, "-c", BARE] if which == "bare" else [sys.executable, "-m", "bot", "run"]
        began = time.perf_counter()
        child = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            playground.wait_until(lambda: playground.connected(app.name), timeout=60)
            ada = playground.person("ada")
            ada.command("/mls", "help")
            if which != "bare":
                playground.wait_until(lambda: any("quiz" in message.text for message in ada.sees("ml-study")), 60)
            seconds = time.perf_counter() - began
            time.sleep(2)  # at rest: what was needed once has been let go
            megabytes = resident(child.pid)
        finally:
            child.terminate()
            child.wait()
    sys.stdout.write(f"{seconds:.3f} {megabytes:.1f}\n")


if __name__ == "__main__":
    main(sys.argv[1])
