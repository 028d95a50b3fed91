using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// A reduction as steps of the form (O, R, I) to (O, I): neighbouring axes that go, or stay, are joined, and each run of axes that go is one step,
/// the last one first. Nearly always there is one step.
/// </summary>
internal static class ReductionPlan
{
    /// <summary>One step.</summary>
    /// <param name="Outer">What stays before the axis that goes.</param>
    /// <param name="Reduced">The axis that goes.</param>
    /// <param name="Inner">What stays behind it.</param>
    public readonly record struct Step(long Outer, long Reduced, long Inner);

    public static Step[] Create(Shape shape, ReadOnlySpan<int> axes)
    {
        var runs = new List<(long Size, bool Goes)>();
        for (var axis = 0; axis < shape.ndim; axis++)
        {
            var size = shape.Sizes[axis];
            var goes = axes.Contains(axis);
            if (size == 1)
                continue;
            if (runs.Count > 0 && runs[^1].Goes == goes)
                runs[^1] = (runs[^1].Size * size, goes);
            else
                runs.Add((size, goes));
        }
        var steps = new List<Step>();
        long inner = 1;
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            if (!runs[i].Goes)
            {
                inner *= runs[i].Size;
                continue;
            }
            long outer = 1;
            for (var j = 0; j < i; j++)
                outer *= runs[j].Size;
            steps.Add(new Step(outer, runs[i].Size, inner));
        }
        if (steps.Count == 0)
            steps.Add(new Step(1, 1, shape.size));
        return [.. steps];
    }
}
