using System.Collections;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>What all datasets have in common: how they are read, and what can be made of them.</summary>
internal abstract class Dataset : IDatasetV2, ISized
{
    internal const long Infinite = -1;
    internal const long Unknown = -2;

    public int FirstInputTensorCount => 1;

    public virtual string[]? class_names { get; set; }

    public string[]? file_paths { get; set; }

    public abstract TensorSpec[] element_spec { get; }

    public abstract Structure element_structure { get; }

    public Shape[] output_shapes => Array.ConvertAll(element_spec, static s => s.Shape);

    public abstract IEnumerable<Tensor[]> elements();

    public abstract long ElementCount { get; }

    public Tensor cardinality() => Binding.tf.constant(ElementCount);

    int? ISized.__len__() => ElementCount switch
    {
        Infinite => throw new TypeError("The dataset is infinite."),
        < 0 => throw new TypeError("The dataset length is unknown."),
        var count => checked((int)count),
    };

    public IDatasetV2 cache(string? name = null) => new CacheDataset(this);

    public IDatasetV2 concatenate(IDatasetV2 dataset, string? name = null) => new ConcatenateDataset(this, dataset);

    public IDatasetV2 repeat(int count = -1, string? name = null) => new RepeatDataset(this, count);

    public IDatasetV2 shard(int num_shards, int index, string? name = null) => new ShardDataset(this, num_shards, index);

    public IDatasetV2 shuffle(int buffer_size, int? seed = null, bool reshuffle_each_iteration = true, string? name = null) =>
        new ShuffleDataset(this, buffer_size, seed, reshuffle_each_iteration);

    public IDatasetV2 skip(int count, string? name = null) => new SkipDataset(this, count);

    public IDatasetV2 batch(int batch_size, bool drop_remainder = false, string? name = null) => new BatchDataset(this, batch_size, drop_remainder);

    public IDatasetV2 unbatch(string? name = null) => new UnbatchDataset(this);

    public IDatasetV2 prefetch(int buffer_size = -1, string? name = null) => new PrefetchDataset(this, buffer_size);

    public IDatasetV2 take(int count, string? name = null) => new TakeDataset(this, count);

    public IDatasetV2 map(Func<Tensors, Tensors> map_func, int num_parallel_calls = -1, string? name = null) =>
        new MapDataset(this, map_func);

    public IDatasetV2 map(Func<Tensors, (Tensors, Tensors)> map_func, int num_parallel_calls = -1, string? name = null) => new MapDataset(this, element =>
    {
        var (x, y) = map_func(element);
        return Tensors.List(x, y);
    });

    public IDatasetV2 map(Func<Tensors, Tensors, (Tensors, Tensors)> map_func, int num_parallel_calls = -1, string? name = null) => new MapDataset(this, element =>
    {
        var parts = DatasetElement.PartsOf(element);
        if (parts.Count != 2)
            throw new TypeError($"The function takes 2 arguments, but the dataset's elements have {parts.Count}. Give a function of one argument.");
        var (x, y) = map_func(parts[0], parts[1]);
        return Tensors.List(x, y);
    });

    public IDatasetV2 map(Func<Tensor, Tensor, (Tensor, Tensor)> map_func, int num_parallel_calls = -1, string? name = null) =>
        map((x, y) => ((Tensors, Tensors))map_func(x.Single, y.Single), num_parallel_calls, name);

    public IDatasetV2 filter(Func<Tensors, Tensor> predicate, string? name = null) => new FilterDataset(this, predicate);

    public IDatasetV2 flat_map(Func<Tensors, IDatasetV2> map_func, string? name = null) => new FlatMapDataset(this, map_func);

    public IDatasetV2 enumerate(long start = 0, string? name = null) => new EnumerateDataset(this, start);

    public Tensor reduce(Tensor initial_state, Func<Tensor, Tensors, Tensor> reduce_func, string? name = null)
    {
        var state = initial_state;
        foreach (var element in elements())
            state = reduce_func(state, new Tensors(element_structure, element));
        return state;
    }

    public IEnumerator<DatasetElement> GetEnumerator()
    {
        foreach (var element in elements())
            yield return new DatasetElement(new Tensors(element_structure, element));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() =>
        $"<{GetType().Name} element_spec=({string.Join(", ", element_spec.Select(static s => $"TensorSpec(shape={s.Shape}, dtype={s.DType.Name()})"))})>";
}

/// <summary>A dataset that is made of another one.</summary>
internal abstract class DerivedDataset(IDatasetV2 source) : Dataset
{
    protected IDatasetV2 Source { get; } = source;

    public override string[]? class_names { get; set; } = source.class_names;

    public override TensorSpec[] element_spec => Source.element_spec;

    public override Structure element_structure => Source.element_structure;
}
