"""A few interval jobs on real time. No due time is decided here: each job asks the clock what is due."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from apscheduler.executors.pool import ThreadPoolExecutor as SchedulerPool
from apscheduler.schedulers.background import BackgroundScheduler

from bot.services.container import Services
from jobs import close_questions, digests, exams, housekeeping, open_questions, reminders
from jobs.deliver import Deliver
from jobs.regrade import Regrade

logger = logging.getLogger(__name__)

TICK_SECONDS = 1
MINUTE_SECONDS = 60
HOUR_SECONDS = 3_600

DELIVER = "deliver"


class Scheduler:
    """Ticks the jobs of one process. Any number of processes may tick beside each other: each claims what it does."""

    def __init__(self, services: Services, deliver: Deliver) -> None:
        # A tick that comes while the one before it still works is passed over, which is no reason to warn.
        logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            executors={"default": SchedulerPool(4)},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        self._waker = ThreadPoolExecutor(1, thread_name_prefix="waker")
        self._deliver = deliver
        self._services = services
        self._every(TICK_SECONDS, "open_questions", lambda: open_questions.run(services))
        self._every(TICK_SECONDS, "close_questions", lambda: close_questions.run(services))
        self._every(TICK_SECONDS, DELIVER, deliver)
        self._every(TICK_SECONDS, "regrade", Regrade(services))
        self._every(MINUTE_SECONDS, "digests", lambda: digests.run(services))
        self._every(MINUTE_SECONDS, "exams", lambda: exams.run(services))
        self._every(MINUTE_SECONDS, "reminders", lambda: reminders.run(services))
        self._every(HOUR_SECONDS, "housekeeping", lambda: housekeeping.run(services))
        services.outbox.on_owed = self.wake

    def start(self) -> None:
        """Begin to tick; every job runs once at once, to catch up with what was missed."""
        self._scheduler.start()

    def wake(self) -> None:
        """Deliver now rather than at the next tick."""
        self._waker.submit(self._deliver)

    def stop(self) -> None:
        """Finish what is running, and tick no more; harmless before the first tick."""
        self._services.outbox.on_owed = lambda: None
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)
        self._waker.shutdown(wait=True)

    def _every(self, seconds: int, name: str, job: Callable[[], None]) -> None:
        self._scheduler.add_job(
            _guarded(name, job), "interval", seconds=seconds, id=name, name=name, next_run_time=datetime.now(UTC)
        )


def _guarded(name: str, job: Callable[[], None]) -> Callable[[], None]:
    """A job that fails is said to have failed, and ticks on."""

    def run() -> None:
        try:
            job()
        except Exception:
            logger.exception("job %s failed; it runs again at its next tick", name)

    return run
