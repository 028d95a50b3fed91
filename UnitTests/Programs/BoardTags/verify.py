"""Reads with the real TensorBoard what this library writes: verify.py. Runs program.cs and program.py into folders of their own and compares tags, steps, plugins, values and descriptions; the graph of the layers is
drawn from both. Needs Keras 3.6, TensorBoard and the .NET SDK."""
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import tensorflow as tf
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.plugins.graph.keras_util import keras_model_to_graph_def
import json

here = pathlib.Path(__file__).parent
ours, keras = tempfile.mkdtemp(), tempfile.mkdtemp()
subprocess.run(["dotnet", "run", "program.cs", "--", ours], cwd=here, check=True, stdout=subprocess.DEVNULL)
subprocess.run([sys.executable, "program.py", keras], cwd=here, check=True, stdout=subprocess.DEVNULL)
compared = 0
for run in ("train", "validation", "own"):
    files = []
    for folder in (ours, keras):
        events = EventAccumulator(f"{folder}/{run}", size_guidance={"tensors": 0})
        events.Reload()
        files.append(events)
    a, b = files
    assert sorted(a.Tags()["tensors"]) == sorted(b.Tags()["tensors"]), (a.Tags(), b.Tags())
    for tag in b.Tags()["tensors"]:
        assert a.SummaryMetadata(tag) == b.SummaryMetadata(tag), (tag, a.SummaryMetadata(tag), b.SummaryMetadata(tag))
        plugin = b.SummaryMetadata(tag).plugin_data.plugin_name
        x, y = a.Tensors(tag), b.Tensors(tag)
        assert [v.step for v in x] == [v.step for v in y], tag
        for u, v in zip(x, y):
            u, v = tf.make_ndarray(u.tensor_proto), tf.make_ndarray(v.tensor_proto)
            assert u.dtype == v.dtype and u.shape == v.shape, tag
            if plugin in ("scalars", "histograms"):
                # A weight beside the edge of a bucket may fall into the next one.
                np.testing.assert_allclose(u[..., :2] if u.ndim else u, v[..., :2] if v.ndim else v, rtol=1e-4, atol=1e-5, err_msg=tag)
                if u.ndim:
                    assert np.abs(u[:, 2] - v[:, 2]).sum() <= 4 and u[:, 2].sum() == v[:, 2].sum(), tag
            elif plugin == "images":
                assert list(u[:2]) == list(v[:2]), tag
                for p, q in zip(u[2:], v[2:]):
                    p, q = tf.io.decode_png(p).numpy().astype(int), tf.io.decode_png(q).numpy().astype(int)
                    assert p.shape == q.shape and np.abs(p - q).max() <= 1, tag
            elif plugin == "graph_keras_model":
                p, q = (keras_model_to_graph_def(json.loads(g.item())) for g in (u, v))
                assert p == q, (p, q)
            else:
                assert (u == v).all(), tag
            compared += 1
print("TensorBoard reads", compared, "values as those of Keras")
