"""Records the parameters of the functions and classes of scikit-learn:
    ../shared/keras/python generate.py
"""
import pathlib
import sys

from sklearn import metrics, model_selection, preprocessing

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[2] / "Signatures"))
from signatures import record

classes = [(model_selection, "KFold StratifiedKFold"), (preprocessing, "LabelEncoder MinMaxScaler OneHotEncoder StandardScaler")]
record(
    here / "sklearn.json", {"metrics": metrics, "model_selection": model_selection, "preprocessing": preprocessing},
    {name: getattr(module, name) for module, names in classes for name in names.split()})
