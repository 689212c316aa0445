"""How much memory a process holds."""

import ctypes
import gc
import subprocess
from pathlib import Path


def resident(pid: int) -> float:
    """Megabytes that the process holds in memory."""
    status = Path(f"/proc/{pid}/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1_024
    kilobytes = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True).stdout
    return int(kilobytes) / 1_024


def give_back() -> None:
    """Give memory that this process no longer needs back to the system, where the C library can do so."""
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
