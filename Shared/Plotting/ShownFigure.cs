using Tensorflow.Plotting.Plotly;

namespace Tensorflow.Plotting;

/// <summary>A figure that <c>show()</c> has written.</summary>
/// <param name="Title">Its title, or a word for its kind.</param>
/// <param name="Path">The file.</param>
/// <param name="Html">What a page embeds: an SVG picture, or a plotly figure's element and script without plotly.js itself.</param>
/// <param name="Script">The bundle of plotly.js that the page must contain before it; <see langword="null"/> for a picture.</param>
public sealed record ShownFigure(string Title, string Path, string Html, PlotlyScript? Script);
