namespace Tensorflow.Plotting;

public static partial class plt
{
    /// <summary>Sets the x axis' ticks, what they say and how they are turned; an empty list removes them.</summary>
    /// <param name="ticks">Where they stand; as they are without.</param>
    /// <param name="labels">What they say.</param>
    /// <param name="rotation">Degrees counter-clockwise.</param>
    /// <param name="fontsize">Points.</param>
    /// <exception cref="ValueError">There are more or fewer labels than ticks.</exception>
    public static void xticks(Series? ticks = null, Series? labels = null, double? rotation = null, double? fontsize = null)
    {
        if (ticks is not null) gca().set_xticks(ticks, labels);
        else if (labels is not null) gca().set_xticklabels(labels);
        gca().tick_params("x", rotation, fontsize);
    }

    /// <summary>Sets the y axis' ticks, what they say and how they are turned; an empty list removes them.</summary>
    /// <param name="ticks">Where they stand; as they are without.</param>
    /// <param name="labels">What they say.</param>
    /// <param name="rotation">Degrees counter-clockwise.</param>
    /// <param name="fontsize">Points.</param>
    /// <exception cref="ValueError">There are more or fewer labels than ticks.</exception>
    public static void yticks(Series? ticks = null, Series? labels = null, double? rotation = null, double? fontsize = null)
    {
        if (ticks is not null) gca().set_yticks(ticks, labels);
        else if (labels is not null) gca().set_yticklabels(labels);
        gca().tick_params("y", rotation, fontsize);
    }
}
