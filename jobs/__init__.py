"""When things happen by themselves: a file a job, each calling one use case, and the scheduler that ticks them."""
