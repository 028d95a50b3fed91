namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Where a legend stands and what is above it.</summary>
internal sealed record LegendState(string Place, string? Title, double? Size);
