namespace Tensorflow.Plotting;

public static partial class plt
{
    /// <summary>Sets the title.</summary>
    /// <param name="label">What it says.</param>
    /// <param name="fontsize">Its size in points.</param>
    public static void title(string label, double? fontsize = null) =>
        gca().set_title(label, fontsize);

    /// <summary>Sets the text under the x axis.</summary>
    /// <param name="xlabel">What it says.</param>
    /// <param name="fontsize">Its size in points.</param>
    public static void xlabel(string xlabel, double? fontsize = null) =>
        gca().set_xlabel(xlabel, fontsize);

    /// <summary>Sets the text beside the y axis.</summary>
    /// <param name="ylabel">What it says.</param>
    /// <param name="fontsize">Its size in points.</param>
    public static void ylabel(string ylabel, double? fontsize = null) =>
        gca().set_ylabel(ylabel, fontsize);

    /// <summary>Turns or sizes the ticks' texts.</summary>
    /// <param name="axis">"x", "y" or "both".</param>
    /// <param name="rotation">Degrees counter-clockwise.</param>
    /// <param name="labelsize">Points.</param>
    public static void tick_params(string axis = "both", double? rotation = null, double? labelsize = null) =>
        gca().tick_params(axis, rotation, labelsize);

    /// <summary>Draws grid lines or leaves them out.</summary>
    /// <param name="visible">Whether to draw them; without it they are turned on when a look is given, else on or off as they were not.</param>
    /// <param name="axis">"x", "y" or "both".</param>
    /// <param name="color">Their colour.</param>
    /// <param name="linestyle">"-", "--", ":" or "-.".</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    public static void grid(bool? visible = null, string axis = "both", Color? color = null, string? linestyle = null, double? alpha = null) =>
        gca().grid(visible, axis, color, linestyle, alpha);

    /// <summary>Turns the axes off or on, or gives both directions one scale.</summary>
    /// <param name="arg">"off", "on", "equal", "tight" or "auto".</param>
    /// <exception cref="ValueError">The option is none of these.</exception>
    public static void axis(string arg) =>
        gca().axis(arg);

    /// <summary>Shows the legend of what has labels.</summary>
    /// <param name="labels">Names for what is drawn, in order; without them, its own labels.</param>
    /// <param name="loc">"best", "upper right", "upper left", "lower left", "lower right", "center left", …</param>
    /// <param name="title">The legend's title.</param>
    /// <param name="fontsize">Points.</param>
    /// <exception cref="ValueError">There is no such place.</exception>
    public static void legend(string[]? labels = null, string loc = "best", string? title = null, double? fontsize = null) =>
        gca().legend(labels, loc, title, fontsize);

    /// <summary>Sets the title over all axes of the current figure.</summary>
    /// <param name="t">What it says.</param>
    /// <param name="fontsize">Points.</param>
    public static void suptitle(string t, double? fontsize = null) => gcf().suptitle(t, fontsize);

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

    /// <summary>Sets what the x axis shows.</summary>
    /// <param name="left">The value at the left.</param>
    /// <param name="right">The value at the right.</param>
    public static void xlim(double? left = null, double? right = null) => gca().set_xlim(left, right);

    /// <summary>Sets what the x axis shows: <c>plt.xlim([0, 1])</c>.</summary>
    /// <param name="limits">The values at the left and right.</param>
    /// <exception cref="ValueError">There are not two values.</exception>
    public static void xlim(double[] limits) => gca().set_xlim(Two(limits).Low, Two(limits).High);

    /// <summary>Sets what the y axis shows.</summary>
    /// <param name="bottom">The value at the bottom.</param>
    /// <param name="top">The value at the top.</param>
    public static void ylim(double? bottom = null, double? top = null) => gca().set_ylim(bottom, top);

    /// <summary>Sets what the y axis shows: <c>plt.ylim([0, 1])</c>.</summary>
    /// <param name="limits">The values at the bottom and top.</param>
    /// <exception cref="ValueError">There are not two values.</exception>
    public static void ylim(double[] limits) => gca().set_ylim(Two(limits).Low, Two(limits).High);

    private static (double Low, double High) Two(double[] limits) =>
        limits.Length == 2 ? (limits[0], limits[1]) : throw new ValueError($"Limits need two values, the lower and the upper one. Received: {limits.Length} values.");
}
