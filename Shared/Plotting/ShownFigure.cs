namespace Tensorflow.Plotting;

/// <summary>A figure that <c>show()</c> has written.</summary>
/// <param name="Title">Its title, or a word for its kind.</param>
/// <param name="Path">The file.</param>
/// <param name="Html">What a page embeds: an SVG picture, or a plotly figure's element and script without plotly.js itself.</param>
/// <param name="NeedsPlotly">Whether the page must contain plotly.js (<see cref="Plotly.PlotlyScript.Source"/>) before it.</param>
public sealed record ShownFigure(string Title, string Path, string Html, bool NeedsPlotly);
