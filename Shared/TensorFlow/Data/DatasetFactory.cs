using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>Makes datasets: <c>tf.data.Dataset.…</c>.</summary>
public sealed class DatasetFactory
{
    internal DatasetFactory()
    {
    }

    /// <summary>A dataset of one element.</summary>
    /// <param name="tensors">The element's tensors.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public IDatasetV2 from_tensors(Tensors tensors, string? name = null) => new SliceDataset([.. tensors.Select(static t => Binding.tf.expand_dims(t, 0))], tensors.Structure);

    /// <summary>A dataset of one element.</summary>
    /// <param name="tensor">The element's tensor: C# arrays too.</param>
    /// <param name="name">A name, for programs that give one.</param>
    [OverloadResolutionPriority(-1)]
    public IDatasetV2 from_tensors(Tensor tensor, string? name = null) => from_tensors(new Tensors(tensor));

    /// <summary>The parts of tensors along their first axes: of one, of several in a tuple, or of a dictionary, with tuples and dictionaries inside.</summary>
    /// <param name="tensors">The tensors: <c>x</c>, <c>(x, y)</c>, <c>new() { ["title"] = t, ["body"] = b }</c>.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The numbers of rows differ.</exception>
    [OverloadResolutionPriority(2)]
    public IDatasetV2 from_tensor_slices(DatasetArg tensors, string? name = null) => new SliceDataset(tensors.Tensors, tensors.Tensors.Structure);

    /// <summary>The parts of features and labels along their first axes, in pairs.</summary>
    /// <inheritdoc cref="from_tensor_slices(DatasetArg, string?)"/>
    [OverloadResolutionPriority(1)]
    public IDatasetV2 from_tensor_slices((DatasetArg, DatasetArg) tensors, string? name = null) => from_tensor_slices((DatasetArg)tensors);

    /// <summary>The parts of features, labels and weights along their first axes, together.</summary>
    /// <inheritdoc cref="from_tensor_slices(DatasetArg, string?)"/>
    [OverloadResolutionPriority(1)]
    public IDatasetV2 from_tensor_slices((DatasetArg, DatasetArg, DatasetArg) tensors, string? name = null) => from_tensor_slices((DatasetArg)tensors);

    /// <summary>The parts of a tensor along its first axis.</summary>
    public IDatasetV2 from_tensor_slices(Tensor features, string? name = null) => new SliceDataset([features], Structure.Leaf);

    /// <summary>The parts of features and labels along their first axes, in pairs.</summary>
    /// <exception cref="ValueError">The numbers of rows differ.</exception>
    public IDatasetV2 from_tensor_slices(Tensor features, Tensor labels, string? name = null) => new SliceDataset([features, labels], Structure.Flat(2));

    /// <summary>The elements that a function yields; it is called for every reading.</summary>
    /// <param name="generator">Yields each element's tensors.</param>
    /// <param name="output_signature">Element types and shapes of an element's tensors; by default those of the first element.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public IDatasetV2 from_generator(Func<IEnumerable<Tensors>> generator, TensorSpec[]? output_signature = null, string? name = null) =>
        new GeneratorDataset(generator, output_signature);

    /// <summary>The integers below a stop, as int64.</summary>
    public IDatasetV2 range(int stop, string? name = null) => range(0, stop);

    /// <summary>The integers from a start to before a stop, by a step, as int64.</summary>
    public IDatasetV2 range(int start, int stop, int step = 1, string? name = null) =>
        new SliceDataset([new Tensor(HostArrays.ToValue(Binding.range(start, stop, step).Select(static i => (long)i).ToArray()))], Structure.Leaf);

    /// <summary>The elements of several datasets side by side.</summary>
    public IDatasetV2 zip(params IDatasetV2[] ds) => new ZipDataset(ds);

    /// <summary>The elements of two datasets side by side.</summary>
    public IDatasetV2 zip((IDatasetV2, IDatasetV2) datasets, string? name = null) => new ZipDataset([datasets.Item1, datasets.Item2]);

    /// <summary>The elements of three datasets side by side.</summary>
    public IDatasetV2 zip((IDatasetV2, IDatasetV2, IDatasetV2) datasets, string? name = null) =>
        new ZipDataset([datasets.Item1, datasets.Item2, datasets.Item3]);
}
