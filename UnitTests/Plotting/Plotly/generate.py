"""Records the JSON of plotly's figures, each trace with all its parameters: run with the reference Python, writes figures.json beside this file."""
import json
import pathlib

import plotly.graph_objects as go
from plotly.subplots import make_subplots

figures = {}


def figure(make):
    record = json.loads(make().to_json())
    record["layout"].pop("template", None)
    figures[make.__name__] = record


@figure
def scatter():
    return go.Figure(go.Scatter(
        x=[1, 2.5], y=["a", "b"], mode="lines+markers+text", name="n", opacity=0.5, hoverinfo="x+y", hovertemplate="%{y}", showlegend=False, legendgroup="g",
        line=dict(color="red", width=3, dash="dash", shape="hv"),
        marker=dict(color=[1, 2], size=9, symbol="square", opacity=0.25, colorscale="Viridis", showscale=True, line=dict(color="black", width=1)),
        text=["one", "two"], textposition="top center", fill="tozeroy", fillcolor="blue", stackgroup="s"))


@figure
def scatter_short():
    return go.Figure(go.Scatter(x=[1], y=[True], marker_color="green", line_color="pink", line=dict(width=2), marker=dict(size=4)))


@figure
def bar():
    return go.Figure(go.Bar(
        x=["a", "b"], y=[1, 2], name="n", opacity=0.5, hoverinfo="skip", hovertemplate="t", showlegend=True, legendgroup="g", marker=dict(color=["red", "blue"]),
        text=["u", "v"], textposition="auto", texttemplate="%{y}", orientation="h", width=0.3))


@figure
def bar_short():
    return go.Figure(go.Bar(y=[1, 2], marker_color=["red", "blue"], marker=dict(opacity=0.5)))


@figure
def histogram():
    return go.Figure(go.Histogram(
        x=[1, 1, 2], y=[0, 1, 1], name="n", opacity=0.75, hoverinfo="all", hovertemplate="t", showlegend=False, legendgroup="g", nbinsx=5, nbinsy=6, histnorm="probability",
        marker=dict(color="red")))


@figure
def histogram_short():
    return go.Figure(go.Histogram(x=[1, 1, 2], marker_color="blue"))


@figure
def box():
    return go.Figure(go.Box(
        x=[0, 0], y=[1, 2], name="n", opacity=0.5, hoverinfo="y", hovertemplate="t", showlegend=False, legendgroup="g", boxpoints="all", marker=dict(color="red", size=3),
        line=dict(color="black", width=2)))


@figure
def box_short():
    return go.Figure(go.Box(y=[1, 2], marker_color="blue"))


@figure
def heatmap():
    return go.Figure(go.Heatmap(
        z=[[1, None], [3, 4]], x=[0, 1], y=["r", "s"], name="n", opacity=0.9, hoverinfo="z", hovertemplate="%{z}", showlegend=False, legendgroup="g", colorscale="Blues",
        showscale=False, reversescale=True, zmin=0, zmax=10, texttemplate="%{z}", xgap=1, ygap=2))


@figure
def pie():
    return go.Figure(go.Pie(
        labels=["a", "b"], values=[1, 3], name="n", opacity=0.5, hoverinfo="label", hovertemplate="t", showlegend=True, legendgroup="g", hole=0.4, textinfo="label+percent",
        marker=dict(line=dict(color="white", width=2))))


@figure
def layout():
    fig = go.Figure([go.Bar(y=[1]), go.Bar(y=[2])])
    fig.update_layout(
        title=dict(text="T", font=dict(family="Arial", size=20, color="red"), x=0.5, xanchor="center"), barmode="stack", bargap=0.1, hovermode="closest", showlegend=False,
        legend=dict(title="L", orientation="h", x=0.1, y=1.1, xanchor="left", yanchor="top", font=dict(size=9)), margin=dict(l=1, r=2, t=3, b=4, pad=5),
        font=dict(family="Courier"), plot_bgcolor="white", paper_bgcolor="#eee", width=300, height=200,
        xaxis=dict(title=dict(text="X"), type="category", tickmode="array", tickvals=[0, 1], ticktext=["p", "q"], tickangle=-45, tickformat=".1f", tickfont=dict(size=8), dtick=2,
                   showgrid=False, showticklabels=True, zeroline=False, visible=True, autorange="reversed", scaleanchor="y", matches="x", anchor="y", domain=[0, 0.5]),
        yaxis=dict(range=[0, 5]))
    return fig


@figure
def layout_in_steps():
    fig = go.Figure()
    fig.add_trace(go.Scatter(y=[1, 2]))
    fig.update_layout(title=dict(text="Zeroth", font=dict(size=30, color="red")), legend=dict(x=0, font=dict(size=5)), margin=dict(l=1), font=dict(size=3))
    fig.update_layout(legend=dict(y=1, font=dict(color="blue")), margin=dict(r=2), font=dict(family="Arial"), yaxis_title=dict(text="w", font=dict(size=4)))
    fig.update_layout(title="First", xaxis=dict(range=[0, 1], tickangle=30, showgrid=False), width=500)
    fig.update_layout(title_text="Second", xaxis=dict(range=[0, 2], tickfont=dict(size=7)), xaxis_title="x", yaxis_title="y", height=400)
    fig.update_xaxes(title_text="other", type="log", tickangle=90)
    fig.update_yaxes(range=[1, 3])
    fig.update_layout(xaxis=dict(title=dict(font=dict(size=6)), tickfont=dict(color="red")), legend=dict(title="L"))
    fig.update_layout(title=dict(x=0.25), xaxis=dict(ticktext=["p"]))
    return fig


@figure
def annotations():
    fig = go.Figure()
    fig.add_annotation(font=dict(size=12), showarrow=True, text="peak", x=1, y=2, xanchor="left", yanchor="bottom", xref="x", yref="y")
    fig.add_annotation(text="second", x=0.5, y=0.5, xref="paper", yref="paper", showarrow=False)
    return fig


@figure
def grid_of_subplots():
    fig = make_subplots(rows=2, cols=3, subplot_titles=("A", "", "C"))
    fig.add_trace(go.Bar(y=[1]), row=2, col=3)
    fig.add_trace(go.Bar(y=[2]), row=1, col=2)
    fig.update_xaxes(title_text="all")
    fig.update_yaxes(title_text="one", range=[0, 9], row=2, col=1)
    return fig


@figure
def spaced_subplots():
    fig = make_subplots(rows=2, cols=2, horizontal_spacing=0.2, vertical_spacing=0.25)
    fig.update_xaxes(tickangle=45, row=1, col=2)
    return fig


@figure
def shared_axes():
    return make_subplots(rows=2, cols=2, shared_xaxes=True, shared_yaxes=True)


@figure
def row_of_subplots():
    return make_subplots(rows=1, cols=2, subplot_titles=["Loss", "Accuracy"])


pathlib.Path(__file__).with_name("figures.json").write_text(json.dumps(figures, separators=(",", ":")).replace('},"', '},\n"') + "\n", encoding="utf-8")
