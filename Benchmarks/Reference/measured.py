"""What the reference's halves of the benchmarks of networks share: warm networks, commands line by line, the most memory of a process."""
import os
import sys
import time

# What counts: the time that passes, or that which all threads of this process spend on the cores.
clock = time.process_time if os.environ.get("BENCHMARK_CLOCK") == "processor" else time.perf_counter


def networks(build, draw):
    """The commands `train` and `predict`: NETWORK BATCH STEPS, milliseconds a step.

    build(network) makes a compiled model, draw(network, count) gives images and labels.
    """
    warm = {}

    def measured(kind, network, batch, steps, run):
        key = kind, network, batch
        if key not in warm:
            warm[key] = build(network), *draw(network, batch * steps)
            run(*warm[key])
        start = clock()
        run(*warm[key])
        return (clock() - start) * 1000 / steps

    def train(network, batch, steps):
        return measured("train", network, batch, steps, lambda model, x, y: model.fit(x, y, batch_size=batch, epochs=1, verbose=0))

    def predict(network, batch, steps):
        return measured("predict", network, batch, steps, lambda model, x, y: model.predict(x, batch_size=batch, verbose=0))

    return {"train": train, "predict": predict}


def serve(commands):
    """Answers each line "COMMAND NETWORK BATCH STEPS" with "RESULT number"."""
    for line in sys.stdin:
        name, network, batch, steps = line.split()
        print("RESULT", commands[name](network, int(batch), int(steps)), flush=True)


def memory(build, draw, network, batch, steps):
    """Trains a network for a few steps and prints the most memory that this process had, "PEAK megabytes"."""
    x, y = draw(network, batch * steps)
    build(network).fit(x, y, batch_size=batch, epochs=1, verbose=0)
    print("PEAK", peak())


def peak():
    """The most memory that this process had, in megabytes."""
    try:
        # A child inherits its parent's ru_maxrss; this number starts anew with the program.
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:")) * 1024 / 1e6
    except FileNotFoundError:
        import resource
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6  # bytes on macOS
