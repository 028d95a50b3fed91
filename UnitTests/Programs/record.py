"""Runs the programs with real Keras and writes down what they print: record.py [NAME…]. Without names, all of them.

Needs Keras 3.6 on TensorFlow 2.18; a program whose first line is `# keras 3.15: why` needs that one, and is left out with a word by another. Data sets are taken from the module reference_data, so that nothing is fetched.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import keras

here = pathlib.Path(__file__).parent
names = sys.argv[1:] or sorted(path.parent.name for path in here.glob("*/program.py"))
run_with_local_data = """
import runpy
import keras, reference_data
keras.datasets.mnist.load_data = reference_data.mnist
keras.datasets.cifar10.load_data = reference_data.cifar10
runpy.run_path("program.py", run_name="__main__")
"""

for name in names:
    first = (here / name / "program.py").read_text().split("\n", 1)[0]
    wanted = first.split()[2].rstrip(":") if first.startswith("# keras ") else "3.6"
    if not keras.__version__.startswith(wanted + "."):
        print(name, "needs Keras", wanted)
        continue
    # In a copy of its folder, so that the files it writes do not stay.
    with tempfile.TemporaryDirectory() as folder:
        work = shutil.copytree(here / name, pathlib.Path(folder) / name)
        run = subprocess.run([sys.executable, "-c", run_with_local_data], cwd=work, stdout=subprocess.PIPE, text=True)
    if run.returncode != 0:
        sys.exit(f"{name} ended with {run.returncode}")
    (here / name / "expected.txt").write_text(run.stdout)
    print(name, len(run.stdout.splitlines()), "lines")
