"""Start the playground alone: ``python -m bot.playground --port 8811 --demo-app``."""

import argparse
import signal
import sys
import threading

from bot.playground.server import Playground


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m bot.playground", description=__doc__)
    parser.add_argument("--port", type=int, default=8811)
    parser.add_argument("--demo-app", action="store_true", help="run a sample app that shows every block")
    options = parser.parse_args()
    stopped = threading.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: stopped.set())
    if options.demo_app:
        # Only here is slack_bolt needed, which the playground itself does without.
        from bot.playground import sample_app  # noqa: PLC0415

        with Playground([sample_app.CONFIG], port=options.port) as playground, sample_app.running(playground):
            _announce(f"Playground with the sample app: {playground.url}")
            stopped.wait()
    else:
        with Playground(port=options.port) as playground:
            _announce(f"Playground: {playground.url}")
            stopped.wait()


def _announce(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
