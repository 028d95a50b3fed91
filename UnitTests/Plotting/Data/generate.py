"""Records what matplotlib, seaborn, pandas and plotly give: run with the reference Python, writes recorded.json beside this file."""
import json
import pathlib

import matplotlib
matplotlib.use("agg")
import matplotlib.colors as mc
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import plotly.graph_objects as go
import seaborn as sns
from plotly.subplots import make_subplots

out = {}

# Ticks and their texts on default axes (496 x 369.6 points), for views of many sizes.
rng = np.random.default_rng(7)
views = [(0, 1), (1, 5), (0.8, 5.2), (0.06, 0.94), (-3, 17), (0, 60000), (0, 1e6), (0, 3.2e7), (1e-7, 9e-7), (-0.001, 0.001), (1000.1, 1000.3), (1e6, 1e6 + 3), (99990, 100010), (5, 5.00001), (-1, 0), (0, 30), (0.9, 30.1)]
for _ in range(60):
    low = float(np.round(rng.normal() * 10.0 ** rng.integers(-4, 6), 6))
    views.append((low, low + float(abs(rng.normal()) * 10.0 ** rng.integers(-4, 6)) + 1e-6))
out["ticks"] = []
for low, high in views:
    fig, ax = plt.subplots()
    ax.set_xlim(low, high)
    ax.set_ylim(low, high)
    fig.canvas.draw()
    seen = [(float(t), l.get_text()) for t, l in zip(ax.get_xticks(), ax.get_xticklabels()) if low <= t <= high]
    up = [float(t) for t in ax.get_yticks() if low <= t <= high]
    out["ticks"].append({"view": [low, high], "x": [s[0] for s in seen], "labels": [s[1] for s in seen], "common": ax.xaxis.get_offset_text().get_text(), "y": up})
    plt.close()

# Limits that data gives.
out["limits"] = []
for kind, x, y in [("plot", [1, 2, 3], [0.1, 0.7, 0.4]), ("plot", [1, 2, 3, 4, 5], [0.9, 0.9, 0.9, 0.9, 0.9]), ("plot", [3], [2]), ("bar", [1, 2, 3], [4, 5, 6]), ("bar", [1, 2], [-4, 5]), ("plot", [1, 2, 3], [1, float("nan"), 4])]:
    fig, ax = plt.subplots()
    getattr(ax, kind)(x, y)
    out["limits"].append({"kind": kind, "x": x, "y": [None if v != v else v for v in y], "xlim": list(map(float, ax.get_xlim())), "ylim": list(map(float, ax.get_ylim()))})
    plt.close()

out["colors"] = {n: [mc.to_hex(c) for c in plt.get_cmap(n)(np.linspace(0, 1, 7))] for n in ["viridis", "gray", "Blues", "YlGnBu", "rocket", "coolwarm", "Paired", "tab10", "Blues_r"]}
out["image"] = {n: plt.get_cmap(n)(np.linspace(0, 1, 9), bytes=True)[:, :3].tolist() for n in ["viridis", "gray", "Blues"]}
out["palettes"] = {f"{n}:{k or ''}": sns.color_palette(n, k).as_hex() for n, k in [
    ("Blues_d", 3), ("Reds_d", 3), ("Blues", 4), ("deep", 10), ("viridis", 3), ("Set2", 5), ("Paired", 15), ("Set1_r", 3),
    *((n, None) for n in "deep muted bright pastel dark colorblind tab10 tab20 Set1 Set2 Set3 Paired viridis rocket Blues_d magma_r Set2_r".split())]}

# Every colour by name, and every colour map at its ends, beyond them and between.
out["named"] = {**mc.CSS4_COLORS, **mc.TABLEAU_COLORS, **{n: mc.to_hex(v) for n, v in mc.BASE_COLORS.items()}}
spots = [-0.5, 0, 1e-9, 0.2, 1 / 3, 0.499999, 0.5, 0.75, 0.999999, 1, 1.5]
out["maps"] = {n: [mc.to_hex(c) for c in plt.get_cmap(n)(spots)] for n in plt.colormaps()}

df = pd.DataFrame({"Modelo": ["a", "b", "c"], "P": [1.0, 2.0, 3.0]})
ax = sns.barplot(x="Modelo", y="P", hue="Modelo", data=df, palette="Blues_d", legend=False)
out["barplot"] = {"colors": [mc.to_hex(p.get_facecolor()) for p in ax.patches], "xlim": list(map(float, ax.get_xlim())), "ylim": list(map(float, ax.get_ylim()))}
plt.close()
matrix = np.array([[0, 1, 2], [3, 4, 5]])
ax = sns.heatmap(matrix, annot=True, fmt="d", cmap="YlGnBu", mask=matrix == 0, cbar=False, linewidths=0.5)
out["heatmap"] = {"colors": [mc.to_hex(c) for c in ax.collections[0].get_facecolors()][1:], "ink": [mc.to_hex(t.get_color()) for t in ax.texts], "text": [t.get_text() for t in ax.texts]}
plt.close()

out["repr"] = [[repr(v), v] for v in [0.1, 1.0, 100.0, 1e16, 123456789012345.6, 1e-5, 0.0001, 1.5e-7, 3.0e22, 2 / 3, float(np.float32(0.1)), 1e15, 12345678901234567.0, 5e-324]]
out["format"] = [[spec, v, format(v, spec)] for v in [0.0, 1.0, 1234.5678, 0.00012345, 123456789.0, 2 / 3, 0.5, 99.95] for spec in [".2f", ".3g", ".1%", ".2e", ",.1f", "g", ".0f", ".1f"]]

frames = {
    "models": {"Modelo": ["Modelo 206", "Modelo 512", "Modelo 1024"], "Media(Exactitud_entrenamiento)": [0.909, 0.912, 0.905], "Media(Exactitud_validacion)": [0.913, 0.918, 0.91], "Media(Exactitud_prueba)": [0.918, 0.916, 0.913], "Media(Perdida_entrenamiento)": [0.323, 0.312, 0.336], "Media(Perdida_validacion)": [0.3, 0.31, 0.32], "Media(Perdida_prueba)": [0.3, 0.31, 0.32]},
    "numbers": {"i": [1, -20, 300], "f": [0.5, 1e-9, 2.25], "big": [1e10, 2.5, 3.0], "b": [True, False, True], "t": ["x", "año", "a,b"]},
    "missing": {"f": [1.5, None, 3.0], "t": ["a", None, "c"], "mixed": ["N/A", 0.91, 3]},
    "one": {"a": [1], "b": ["only"]},
    "wide": {f"column {i}": [i, i + 0.5] for i in range(12)},
    "long": {"n": list(range(100)), "sq": [i * i / 7 for i in range(100)]},
    "quoted": {"q": ['say "hi"', "line\nfeed", "plain"], "v": [float("inf"), -0.0, 1.0]},
    "widetext": {"text": ["word " * 14, "b"], "n": [1, 2]},
}
out["frames"] = {}
for name, data in frames.items():
    df = pd.DataFrame(data)
    entry = {"data": [[k, v] for k, v in data.items()], "print": str(df), "to_string": df.to_string(), "csv": df.to_csv(), "csv_noindex": df.to_csv(index=False), "shape": list(df.shape)}
    numeric = df.select_dtypes("number")
    if len(numeric.columns) and name not in ("quoted", "wide"):
        entry["describe"] = df.describe().to_string()
    first = df.columns[0]
    entry["sorted"] = df.sort_values(first, ascending=False, kind="stable").to_string()
    entry["indexed"] = df.set_index(first).to_string()
    entry["series"] = str(df[first])
    entry["html"] = df.to_html()
    out["frames"][name] = json.loads(json.dumps(entry).replace("-Infinity", '"-inf"').replace(": Infinity", ': "inf"').replace("[Infinity", '["inf"'))

def strip(figure):
    d = json.loads(figure.to_json())
    template = d["layout"].pop("template", None)
    return {"figure": d, "template": template}

f1 = go.Figure()
f1.add_trace(go.Scatter(x=[1, 2, 3], y=[0.1, float("nan"), 0.3], mode="lines", name="Exactitud de Validación", line=dict(color="blue")))
f1.add_trace(go.Scatter(x=[2], y=[0.2], mode="markers", name="Intersección", marker=dict(color="red", size=10)))
f1.update_layout(title="Curvas </script><b>", xaxis_title="Épocas", yaxis_title="Valor", hovermode="x unified", template="seaborn", xaxis=dict(range=[1, 3]), width=700, height=500)
f2 = go.Figure()
f2.add_trace(go.Bar(x=["a", "b"], y=[1.5, 2], name="N", marker_color="lightblue", opacity=0.6, text=[0.1, 0.25], textposition="outside", hoverinfo="none"))
f2.update_layout(title="Comparativa", barmode="group", template="seaborn", width=1200, height=600)
f3 = make_subplots(rows=2, cols=2, subplot_titles=("A", "B", "C", "D"))
f3.add_trace(go.Scatter(x=[0, 1], y=[2, 3], mode="lines+markers", name="L"), row=1, col=2)
f3.add_trace(go.Scatter(x=[0, 1], y=[2, 3], mode="lines+markers", name="M"), row=2, col=1)
f3.update_layout(title_text="Historia", height=400, width=800, xaxis_title="Épocas", showlegend=True)
f4 = go.Figure(go.Heatmap(z=[[1, 2], [3, 4.5]], x=["a", "b"], y=["c", "d"], colorscale="Blues"))
f5 = go.Figure(data=[go.Pie(labels=["a", "b"], values=[1, 3], hole=0.3)])
out["plotly"] = {"curves": strip(f1), "bars": strip(f2), "subplots": strip(f3), "heatmap": strip(f4), "pie": strip(f5)}

pathlib.Path(__file__).with_name("recorded.json").write_text(json.dumps(out, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
