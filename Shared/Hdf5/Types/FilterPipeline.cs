namespace Tensorflow.Hdf5;

/// <summary>The steps through which the bytes of each chunk of a data set go on the way into the file; on the way out they go backwards.</summary>
/// <param name="filters">The steps, in the order of writing.</param>
internal sealed class FilterPipeline(params IReadOnlyList<Filter> filters)
{
    /// <summary>No step.</summary>
    public static FilterPipeline None { get; } = new();

    /// <summary>The steps, in the order of writing.</summary>
    public IReadOnlyList<Filter> Filters { get; } = filters;

    /// <summary>The step with a number, where there is one.</summary>
    public Filter? Find(int id) => Filters.FirstOrDefault(filter => filter.Id == id);
}
