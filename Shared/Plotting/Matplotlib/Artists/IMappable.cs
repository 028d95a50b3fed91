namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Something that shows numbers as colours, for which a colour bar can be drawn.</summary>
public interface IMappable
{
    /// <summary>The colours.</summary>
    Colormap Map { get; }

    /// <summary>The number of the first colour.</summary>
    double Low { get; }

    /// <summary>The number of the last colour.</summary>
    double High { get; }
}
