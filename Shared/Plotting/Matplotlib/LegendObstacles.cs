using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>What a legend at its best place covers least, in pixels.</summary>
internal sealed class LegendObstacles
{
    private readonly List<IReadOnlyList<Spot>> _lines = [];
    private readonly List<Box> _boxes = [];
    private readonly List<Spot> _points = [];

    public void AddLine(IReadOnlyList<Spot> line) => _lines.Add(line);

    public void AddBox(Box box) => _boxes.Add(box);

    public void AddPoints(IEnumerable<Spot> points) => _points.AddRange(points);

    /// <summary>The number of points in a rectangle, of boxes that overlap it, and of lines that cross it.</summary>
    public int Covered(Box box) =>
        _lines.Sum(line => line.Count(spot => Holds(box, spot)) + (Crosses(line, box) ? 1 : 0)) + _points.Count(spot => Holds(box, spot)) + _boxes.Count(box.Overlaps);

    private static bool Holds(Box box, Spot spot) => spot.X > box.X && spot.X < box.Right && spot.Y > box.Y && spot.Y < box.Bottom;

    private static bool Crosses(IReadOnlyList<Spot> line, Box box)
    {
        for (var i = 1; i < line.Count; i++)
        {
            if (Meet(line[i - 1], line[i], box))
                return true;
        }
        return false;
    }

    // A segment misses a rectangle when an axis or the segment's normal parts them.
    private static bool Meet(Spot from, Spot to, Box box)
    {
        double dx = Math.Abs(to.X - from.X), dy = Math.Abs(to.Y - from.Y);
        if (Math.Abs(from.X + to.X - (2 * box.CenterX)) >= dx + box.Width || Math.Abs(from.Y + to.Y - (2 * box.CenterY)) >= dy + box.Height)
            return false;
        var turned = ((from.X - box.CenterX) * (from.Y - to.Y)) - ((from.Y - box.CenterY) * (from.X - to.X));
        return 2 * Math.Abs(turned) < (box.Width * dy) + (box.Height * dx);
    }
}
