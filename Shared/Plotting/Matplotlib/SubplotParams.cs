using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>The space around and between subplots: sides as shares of the figure, gaps as shares of a subplot's mean size.</summary>
internal sealed record SubplotParams(double Left = 0.125, double Right = 0.9, double Bottom = 0.11, double Top = 0.88, double WSpace = 0.2, double HSpace = 0.2)
{
    /// <summary>The rectangle of a place in a figure of so many pixels.</summary>
    public Box Box(SubplotPlace place, double width, double height)
    {
        var cellWidth = (Right - Left) / (place.Columns + (WSpace * (place.Columns - 1)));
        var cellHeight = (Top - Bottom) / (place.Rows + (HSpace * (place.Rows - 1)));
        var left = Left + (place.Column * cellWidth * (1 + WSpace));
        var top = Top - (place.Row * cellHeight * (1 + HSpace));
        return new(left * width, (1 - top) * height, cellWidth * width, cellHeight * height);
    }
}
