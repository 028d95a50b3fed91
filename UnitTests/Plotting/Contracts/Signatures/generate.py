"""Records the parameters of the functions of matplotlib.pyplot and seaborn, and of the methods of figures and axes:
    ../shared/keras/python generate.py
What a function of matplotlib takes as **kwargs are the properties of the artist that it makes, by any of their names, and what its documentation lists besides.
"""
import pathlib
import sys

import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt
import seaborn as sns
from matplotlib.artist import ArtistInspector
from matplotlib.collections import PathCollection, PolyCollection, QuadMesh
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Annotation, Text
from sklearn.metrics import ConfusionMatrixDisplay

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[2] / "Signatures"))
from signatures import parameters, record


def names(*artists):
    found = set()
    for artist in artists:
        inspector = ArtistInspector(artist)
        found.update(inspector.get_setters())
        found.update(alias for aliases in inspector.aliasd.values() for alias in aliases)
    return found


def arguments(function):
    """The names of a function's own arguments, for functions that hand theirs on to it."""
    return {p[0] if isinstance(p, list) else p for p in parameters(function)} - {"*"}


ticks = "axis which reset direction length width color pad labelsize labelcolor labelfontfamily zorder bottom top left right labelbottom labeltop labelleft labelright labelrotation rotation rotation_mode grid_color grid_alpha grid_linewidth grid_linestyle"
bars = names(Rectangle) | set("color edgecolor linewidth tick_label label xerr yerr ecolor capsize error_kw log align bottom left height width".split())
passed_on = {
    "plot": names(Line2D), "scatter": names(PathCollection), "bar": bars, "barh": bars, "hist": names(Rectangle), "fill_between": names(PolyCollection), "axhline": names(Line2D), "axvline": names(Line2D),
    "bar_label": names(Text), "pie": set(), "imshow": set(), "grid": names(Line2D), "legend": arguments(Legend.__init__) - {"parent"},
    "tick_params": set(ticks.split()), "annotate": names(Annotation) | {"arrowprops"}, "savefig": set("dpi format metadata bbox_inches pad_inches facecolor edgecolor backend orientation papertype transparent bbox_extra_artists pil_kwargs".split()),
    **dict.fromkeys("text title xlabel ylabel suptitle set_title set_xlabel set_ylabel xticks yticks set_xticks set_yticks set_xticklabels set_yticklabels".split(), names(Text)),
    "colorbar": arguments(matplotlib.colorbar.Colorbar.__init__) | {"fraction", "pad", "shrink", "aspect", "orientation"},
    "subplots": arguments(plt.figure) | {"subplot_kw", "gridspec_kw"}, "heatmap": names(QuadMesh), "barplot": names(Rectangle), "countplot": names(Rectangle),
}
axes = plt.figure().add_subplot()
record(
    here / "matplotlib.json", {"plt": plt, "plt.cm": matplotlib.cm, "Axes": type(axes), "Figure": matplotlib.figure.Figure},
    {"ConfusionMatrixDisplay": ConfusionMatrixDisplay}, passed_on)
record(here / "seaborn.json", {"sns": sns}, passed_on=passed_on)
