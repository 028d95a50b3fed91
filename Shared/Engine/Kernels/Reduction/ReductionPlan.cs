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
        // Joined axes: neighbours take turns at going and staying.
        var runs = new long[shape.ndim];
        var (count, goes) = (0, false);
        for (var axis = 0; axis < shape.ndim; axis++)
        {
            var size = shape.Sizes[axis];
            if (size == 1)
                continue;
            if (count > 0 && goes == axes.Contains(axis))
            {
                runs[count - 1] *= size;
                continue;
            }
            goes = axes.Contains(axis);
            runs[count++] = size;
        }
        var steps = new Step[goes ? (count + 1) / 2 : count / 2];
        if (steps.Length == 0)
            return [new Step(1, 1, shape.size)];
        long inner = 1;
        for (var (i, step) = (count - 1, 0); i >= 0; i--, goes = !goes)
        {
            if (!goes)
            {
                inner *= runs[i];
                continue;
            }
            long outer = 1;
            for (var j = 0; j < i; j++)
                outer *= runs[j];
            steps[step++] = new Step(outer, runs[i], inner);
        }
        return steps;
    }
}
