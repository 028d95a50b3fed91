"""Records what pandas gives for the steps of RecordedSteps.cs: run with the reference Python, writes steps.json beside this file."""
import json
import pathlib
import random

import pandas as pd

frame = pd.DataFrame({"name": ["b", "a", "c", "a"], "n": [3, 1, 2, 5], "x": [0.5, float("nan"), 1.25, -2.0], "ok": [True, False, True, True]})
long = pd.DataFrame({"n": range(70), "sq": [i * i / 7 for i in range(70)]})
wide = pd.DataFrame({f"column {i}": [i, i + 0.5] for i in range(8)})


# Tables of many widths, so that some fit a terminal to the column.
rng = random.Random(3)
tables = [{"".join(rng.choices("abc ", k=rng.randint(1, 12))) + str(c): [rng.choice([1, -20, 333, 0.5, 1e-7, 12345.678, 2e10]), rng.choice([7, 0.25])] for c in range(rng.randint(3, 14))} for _ in range(40)]


def option(name, value, data):
    pd.set_option(name, value)
    text = str(data)
    pd.reset_option("display")
    return text


steps = {
    "head": str(frame.head(2)),
    "head of none": str(frame.head(0)),
    "head of five": str(long.head()),
    "tail": str(frame.tail(1)),
    "tail of five": str(long.tail()),
    "round": str(frame.round(1)),
    "round to whole": str(frame.round()),
    "drop": str(frame.drop(columns=["n", "ok"])),
    "set_index": str(frame.set_index("name")),
    "set_index html": frame.set_index("name").to_html(),
    "set_index of numbers": str(frame.set_index("n")),
    "set_index csv": frame.set_index("name").to_csv(),
    "reset_index": str(frame.set_index("name").reset_index()),
    "sort numbers": str(frame.sort_values("x")),
    "sort numbers down": str(frame.sort_values("x", ascending=False)),
    "sort texts": str(frame.sort_values("name", kind="stable")),
    "sort truths": str(frame.sort_values("ok", kind="stable")),
    "select": str(frame[["x", "name"]]),
    "describe": frame.describe().to_string(),
    "html": frame.to_html(),
    "csv": frame.to_csv(),
    "own index": str(pd.DataFrame({"v": [1, 2]}, index=["first", "second"])),
    "empty": str(pd.DataFrame({"v": []})),
    "column of numbers": str(frame["x"]),
    "column of texts": str(frame["name"]),
    "column of truths": str(frame["ok"]),
    "unique": ", ".join(frame["name"].unique()),
    "sum": repr(float(frame["x"].sum())),
    "mean": repr(float(frame["x"].mean())),
    "std": repr(float(frame["n"].std())),
    "std of one": repr(float(frame["n"].head(1).std())),
    "min": repr(float(frame["x"].min())),
    "max": repr(float(frame["x"].max())),
    "median": repr(float(frame["x"].quantile())),
    "quantile": repr(float(frame["n"].quantile(0.3))),
    "mean of truths": repr(float(frame["ok"].mean())),
    "max_rows": option("display.max_rows", 6, long),
    "max_rows of four": option("display.max_rows", 4, long["n"]),
    "min_rows": option("display.min_rows", 4, long),
    "all rows": option("display.max_rows", None, long),
    "max_columns": option("display.max_columns", 4, wide),
    "all columns": option("display.max_columns", None, wide),
    "width": option("display.width", 40, wide),
    "max_colwidth": option("display.max_colwidth", 8, pd.DataFrame({"t": ["a long text", "short"]})),
    "precision": option("display.precision", 2, frame),
    "tall column": str(long["sq"]),
    "tall": str(long),
    "wide": str(wide),
}
record = {"steps": steps, "tables": [{"data": [[k, v] for k, v in t.items()], "print": str(pd.DataFrame(t)), "wrapped": option("display.max_columns", None, pd.DataFrame(t))} for t in tables]}
pathlib.Path(__file__).with_name("steps.json").write_text(json.dumps(record, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
