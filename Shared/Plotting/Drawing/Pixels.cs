namespace Tensorflow.Plotting.Drawing;

/// <summary>A picture of red, green, blue and opacity bytes, row by row from the top.</summary>
internal sealed record Pixels(int Width, int Height, byte[] Rgba);
