"""Records what scikit-learn's ConfusionMatrixDisplay draws with matplotlib: run with the reference Python, writes display.json beside this file."""
import json
import pathlib

import matplotlib

matplotlib.use("Agg")
import matplotlib.colors as colors
import matplotlib.pyplot as plt
import numpy as np
from sklearn.metrics import ConfusionMatrixDisplay

cases = []
for matrix, names, cmap, form in (
        ([[1000, 7, 0], [150, 640, 210], [12, 501, 487]], ["avion", "coche", "ave"], "Blues", None),
        ([[123456, 20000000], [3, 0]], None, "viridis", None),
        ([[0.25, 0.75], [1.0, 0.0]], None, "viridis", None),
        ([[0.25, 0.75], [1.0, 0.0]], None, "Blues", ".1%")):
    display = ConfusionMatrixDisplay(np.array(matrix), display_labels=names).plot(cmap=cmap, values_format=form)
    texts = [t for row in display.text_ for t in row]
    ax = display.ax_
    cases.append({
        "matrix": matrix, "names": names, "cmap": cmap, "format": form, "texts": [t.get_text() for t in texts], "colors": [colors.to_hex(t.get_color()) for t in texts],
        "xlim": ax.get_xlim(), "ylim": ax.get_ylim(), "xlabel": ax.get_xlabel(), "ylabel": ax.get_ylabel(), "ticks": [t.get_text() for t in ax.get_xticklabels()]})
    plt.close("all")
pathlib.Path(__file__).with_name("display.json").write_text(json.dumps({"cases": cases}) + "\n")
