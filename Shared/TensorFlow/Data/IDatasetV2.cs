using System.Runtime.CompilerServices;

namespace Tensorflow;

/// <summary>A sequence of elements that is made while it is read: each element is a tensor, or features and labels (and sample weights).</summary>
public interface IDatasetV2 : IEnumerable<DatasetElement>
{
    /// <summary>How many of an element's tensors are features.</summary>
    int FirstInputTensorCount { get; }

    /// <summary>How an element's tensors belong together: one, a tuple of parts (features, labels, weights), or a dictionary, with tuples and dictionaries inside.</summary>
    TfNet.Engine.Structure element_structure { get; }

    /// <summary>Element types and shapes of an element's tensors; -1 where a size varies.</summary>
    TfNet.Engine.TensorSpec[] element_spec { get; }

    /// <summary>Shapes of an element's tensors.</summary>
    Shape[] output_shapes { get; }

    /// <summary>Names of the classes that the labels count, if the dataset knows them.</summary>
    string[]? class_names { get; set; }

    /// <summary>The files that the elements are read from, if the dataset knows them.</summary>
    string[]? file_paths { get; set; }

    /// <summary>The elements as lists of tensors.</summary>
    IEnumerable<Tensor[]> elements();

    /// <summary>The number of elements, -1 when they never end, -2 when it is not known.</summary>
    long ElementCount { get; }

    /// <summary>The number of elements as a tensor of int64: <c>tf.data.INFINITE_CARDINALITY</c> when they never end, <c>tf.data.UNKNOWN_CARDINALITY</c> when it is not known.</summary>
    Tensor cardinality();

    /// <summary>Keeps the elements after the first reading.</summary>
    IDatasetV2 cache(string? name = null);

    /// <summary>The elements of this dataset, then those of another.</summary>
    IDatasetV2 concatenate(IDatasetV2 dataset, string? name = null);

    /// <summary>The elements several times over; for ever when the count is -1.</summary>
    IDatasetV2 repeat(int count = -1, string? name = null);

    /// <summary>Every n-th element, starting at an index.</summary>
    IDatasetV2 shard(int num_shards, int index, string? name = null);

    /// <summary>The elements in random order: each is drawn from a buffer that is filled up in order.</summary>
    /// <param name="buffer_size">The buffer's size; as large as the dataset for a perfect shuffle.</param>
    /// <param name="seed">A seed of the operation's own.</param>
    /// <param name="reshuffle_each_iteration">Whether every reading has another order.</param>
    /// <param name="name">A name, for programs that give one.</param>
    IDatasetV2 shuffle(int buffer_size, int? seed = null, bool reshuffle_each_iteration = true, string? name = null);

    /// <summary>Without the first elements.</summary>
    IDatasetV2 skip(int count, string? name = null);

    /// <summary>Elements put together, along a new first axis.</summary>
    /// <param name="batch_size">How many.</param>
    /// <param name="drop_remainder">Whether a last, smaller batch is left out.</param>
    /// <param name="name">A name, for programs that give one.</param>
    IDatasetV2 batch(int batch_size, bool drop_remainder = false, string? name = null);

    /// <summary>The parts of the elements along their first axis, one by one.</summary>
    IDatasetV2 unbatch(string? name = null);

    /// <summary>Has elements made ahead by another thread while the reader works.</summary>
    /// <param name="buffer_size">How many; -1 chooses.</param>
    /// <param name="name">A name, for programs that give one.</param>
    IDatasetV2 prefetch(int buffer_size = -1, string? name = null);

    /// <summary>Only the first elements.</summary>
    IDatasetV2 take(int count, string? name = null);

    /// <summary>What a function makes of each element.</summary>
    IDatasetV2 map(Func<Tensors, Tensors> map_func, int num_parallel_calls = -1, string? name = null);

    /// <summary>What a function makes of each element, as features and labels.</summary>
    [OverloadResolutionPriority(1)]
    IDatasetV2 map(Func<Tensors, (Tensors, Tensors)> map_func, int num_parallel_calls = -1, string? name = null);

    /// <summary>What a function makes of each element's features and labels, which may be several tensors or have names.</summary>
    [OverloadResolutionPriority(1)]
    IDatasetV2 map(Func<Tensors, Tensors, (Tensors, Tensors)> map_func, int num_parallel_calls = -1, string? name = null);

    /// <summary>What a function makes of each element's features and labels.</summary>
    IDatasetV2 map(Func<Tensor, Tensor, (Tensor, Tensor)> map_func, int num_parallel_calls = -1, string? name = null);

    /// <summary>The elements of which a function says true.</summary>
    IDatasetV2 filter(Func<Tensors, Tensor> predicate, string? name = null);

    /// <summary>The elements of the datasets that a function makes of each element, one after the other.</summary>
    IDatasetV2 flat_map(Func<Tensors, IDatasetV2> map_func, string? name = null);

    /// <summary>The elements with their positions before them.</summary>
    IDatasetV2 enumerate(long start = 0, string? name = null);

    /// <summary>What a function makes of a state and all elements in turn.</summary>
    Tensor reduce(Tensor initial_state, Func<Tensor, Tensors, Tensor> reduce_func, string? name = null);
}
