namespace Tensorflow.Plotting;

/// <summary>plotly's graph objects: <c>var fig = go.Figure(); fig.add_trace(go.Scatter(x: epochs, y: loss, mode: "lines"));</c></summary>
public static partial class go;
