# A log of measurements that grows from run to run: mode "a", sets that are resized, members that are moved and deleted.
import os
import shutil
import tempfile

import h5py
import numpy as np

folder = tempfile.mkdtemp()
path = os.path.join(folder, "log.h5")

for run in range(3):
    with h5py.File(path, "a") as f:
        if "values" not in f:
            f.create_dataset("values", (0, 4), dtype="float32", chunks=(2, 4), maxshape=(None, 4), compression="gzip")
            f.attrs["runs"] = 0
        values = f["values"]
        n = values.shape[0]
        values.resize((n + 3, 4))
        values[n:] = np.arange(12).reshape((3, 4)) + 100 * run
        f.attrs["runs"] = f.attrs["runs"] + 1
        f[f"notes/run{run}"] = f"run number {run}"

with h5py.File(path, "r+") as f:
    f.move("notes/run0", "first")
    del f["notes/run1"]
    f["values"][4, 1:3] = -1
    f["values"].attrs["unit"] = "mm"
    f.attrs.modify("runs", 30)

with h5py.File(path) as f:
    print(f.mode, list(f), list(f["notes"]))
    print(f["values"].shape, f["values"].maxshape, f["values"].chunks, f["values"].compression)
    print(f["values"][:])
    print(f["first"].asstr()[()], "|", f["notes/run2"].asstr()[()])
    print(f.attrs["runs"], f["values"].attrs["unit"])
    print(f["values"][-1, ::2], f["values"][::4, 0])

shutil.rmtree(folder)
