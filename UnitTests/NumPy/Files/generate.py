"""Writes files as NumPy writes them, which the tests read and write again. Run with the reference Python."""
import os

import numpy as np

here = os.path.dirname(os.path.abspath(__file__))
np.save(os.path.join(here, "float32.npy"), np.arange(6, dtype="float32").reshape(2, 3) / 4)
np.save(os.path.join(here, "fortran.npy"), np.asfortranarray(np.arange(6, dtype="int64").reshape(2, 3)))
np.save(os.path.join(here, "big_endian.npy"), np.arange(6, dtype=">i2").reshape(3, 2))
np.save(os.path.join(here, "text.npy"), np.array(["cat", "a dog"]))
np.save(os.path.join(here, "scalar.npy"), np.array(2.5))
np.save(os.path.join(here, "bool.npy"), np.array([True, False, True]))
np.save(os.path.join(here, "pickle.npy"), np.array([{}], dtype=object), allow_pickle=True)
np.savez(os.path.join(here, "two.npz"), x_train=np.arange(12, dtype="uint8").reshape(3, 4), y_train=np.array([1.5, -2.0]))
np.savez_compressed(os.path.join(here, "packed.npz"), np.arange(40), np.ones((3, 3), "float16"))
