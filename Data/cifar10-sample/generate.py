"""Cuts the sample out of the binary batches of CIFAR-10: python3 generate.py BATCHES (the folder that Data/get-cifar10 writes)

The first 200 training and 50 test images of each class, in the order of the data set.
"""
import hashlib, pathlib, sys

RECORD = 1 + 3 * 32 * 32


def sample(paths, per_class):
    taken = [0] * 10
    for path in paths:
        data = path.read_bytes()
        for at in range(0, len(data), RECORD):
            label = data[at]
            if taken[label] < per_class:
                taken[label] += 1
                yield data[at:at + RECORD]


batches, here = pathlib.Path(sys.argv[1]), pathlib.Path(__file__).parent
for name, paths, per_class in (("train.bin", [batches / f"data_batch_{i}.bin" for i in range(1, 6)], 200), ("test.bin", [batches / "test_batch.bin"], 50)):
    data = b"".join(sample(paths, per_class))
    (here / name).write_bytes(data)
    print(name, len(data), hashlib.md5(data).hexdigest())
