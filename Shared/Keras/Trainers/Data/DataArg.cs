using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Trainers;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;

namespace Tensorflow.Keras;

/// <summary>
/// What <c>fit</c>, <c>evaluate</c>, <c>predict</c> and their kin take as inputs, targets and weights: an array or a tensor, a list of them, <c>[a, b]</c>, for a model that has several, or a
/// dictionary, <c>new() { ["title"] = a, ["body"] = b }</c>, of which parts may be lists and dictionaries themselves; as inputs also a <see cref="PyDataset"/>.
/// </summary>
[CollectionBuilder(typeof(DataArg), nameof(Create))]
public sealed class DataArg : IEnumerable<DataArg>
{
    private readonly DataSource? _source;
    private readonly bool _isNumber;
    private readonly NDArrays? _arrays;

    /// <summary>A dictionary without entries: <c>new() { ["title"] = a, ["body"] = b }</c>.</summary>
    public DataArg() => _arrays = new NDArrays();

    private DataArg(NDArrays? arrays, bool isNumber = false) => (_arrays, _isNumber) = (arrays, isNumber);

    private DataArg(DataSource source) => _source = source;

    /// <summary>What stands under a name. Setting it puts an array, or several, there.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    /// <exception cref="ValueError">There are arrays without names.</exception>
    public DataArg this[string name]
    {
        get => new(Arrays.Part(name));
        set => Arrays[name] = value.Arrays;
    }

    /// <summary>What of the data has a state, if anything.</summary>
    internal IResumable? Resumable => _source?.Resumable;

    /// <summary>Whether these are arrays, not batches.</summary>
    internal bool IsArrays => _arrays is not null;

    /// <summary>The arrays.</summary>
    /// <exception cref="ValueError">The data come in batches.</exception>
    internal NDArrays Arrays => _arrays ?? throw new ValueError($"Arrays were expected. Received: a {_source!.Kind}, which gives batches. It can be the inputs of `fit`, `evaluate` and `predict`.");

    /// <summary>A list, from a collection expression; numbers make an array.</summary>
    public static DataArg Create(ReadOnlySpan<DataArg> items)
    {
        var parts = Array.ConvertAll(items.ToArray(), static item => item ?? throw new ValueError("Every item of a list of data must be an array. Received: None."));
        if (parts.Length > 0 && Array.TrueForAll(parts, static part => part._isNumber))
            return new DataArg(NDArray.Create(Array.ConvertAll(parts, static part => (NDArray)part.Arrays)).arrays, isNumber: true);
        return new DataArg(NDArrays.List(Array.ConvertAll(parts, static part => part.Arrays)));
    }

    /// <summary>The batches of a <c>tf.data.Dataset</c>; C# does not convert interfaces by itself.</summary>
    public static DataArg From(IDatasetV2 dataset) => new(new DataSource("tf.data.Dataset", options => new DatasetAdapter(dataset, options.ClassWeight)));

    /// <summary>A sequence of batches, as a generator in Python.</summary>
    /// <typeparam name="T"><see cref="Batch"/>, or arrays and tensors, alone or in a tuple.</typeparam>
    public static DataArg From<T>(IEnumerable<T> batches) => new(new DataSource("generator", options => new GeneratorAdapter<T>(batches, options.ClassWeight)));

    /// <summary>An array, or several that a function gave.</summary>
    [return: NotNullIfNotNull(nameof(array))]
    public static implicit operator DataArg?(NDArray? array) => array is null ? null : new(array.arrays);

    /// <summary>A .NET array of any rank, or of arrays; an array of batches is read as a sequence of them.</summary>
    [return: NotNullIfNotNull(nameof(array))]
    public static implicit operator DataArg?(Array? array) => array switch
    {
        null => null,
        NDArray[] several => several,
        Tensor[] several => several,
        _ when HoldsElements(array.GetType()) => new(((NDArray)array).arrays),
        _ => From(array.Cast<object>()),
    };

    /// <summary>A tensor.</summary>
    [return: NotNullIfNotNull(nameof(tensor))]
    public static implicit operator DataArg?(Tensor? tensor) => tensor is null ? null : new(tensor.numpy().arrays);

    /// <summary>Tensors in a list or by name.</summary>
    [return: NotNullIfNotNull(nameof(tensors))]
    public static implicit operator DataArg?(Tensors? tensors) => tensors is null ? null : new(new NDArrays(tensors.Structure, tensors.Select(static tensor => tensor.numpy())));

    /// <summary>Several arrays.</summary>
    [return: NotNullIfNotNull(nameof(arrays))]
    public static implicit operator DataArg?(NDArrays? arrays) => arrays is null ? null : new(arrays);

    /// <summary>Several arrays: a list, not one array of them.</summary>
    [return: NotNullIfNotNull(nameof(arrays))]
    public static implicit operator DataArg?(NDArray[]? arrays) => arrays is null ? null : Create(Array.ConvertAll(arrays, static array => (DataArg)array));

    /// <summary>Several arrays: a list, not one array of them.</summary>
    [return: NotNullIfNotNull(nameof(arrays))]
    public static implicit operator DataArg?(List<NDArray>? arrays) => arrays?.ToArray();

    /// <summary>Several tensors.</summary>
    [return: NotNullIfNotNull(nameof(tensors))]
    public static implicit operator DataArg?(Tensor[]? tensors) => tensors is null ? null : Create(Array.ConvertAll(tensors, static tensor => (DataArg)tensor));

    /// <summary>Several tensors.</summary>
    [return: NotNullIfNotNull(nameof(tensors))]
    public static implicit operator DataArg?(List<Tensor>? tensors) => tensors?.ToArray();

    /// <summary>Several arrays as a tuple.</summary>
    public static implicit operator DataArg(ArrayTuple arrays) => (NDArray[])arrays;

    /// <summary>Arrays by name.</summary>
    [return: NotNullIfNotNull(nameof(arrays))]
    public static implicit operator DataArg?(Dictionary<string, NDArray>? arrays) => arrays is null ? null : Named(arrays, static array => array);

    /// <summary>Tensors by name.</summary>
    [return: NotNullIfNotNull(nameof(tensors))]
    public static implicit operator DataArg?(Dictionary<string, Tensor>? tensors) => tensors is null ? null : Named(tensors, static tensor => tensor);

    /// <summary>Two arrays.</summary>
    public static implicit operator DataArg((DataArg, DataArg) pair) => Create([pair.Item1, pair.Item2]);

    /// <summary>Three arrays.</summary>
    public static implicit operator DataArg((DataArg, DataArg, DataArg) triple) => Create([triple.Item1, triple.Item2, triple.Item3]);

    /// <summary>Numbers in a list, as an array.</summary>
    [return: NotNullIfNotNull(nameof(values))]
    public static implicit operator DataArg?(List<float>? values) => values?.ToArray();

    /// <summary>Numbers in a list, as an array.</summary>
    [return: NotNullIfNotNull(nameof(values))]
    public static implicit operator DataArg?(List<double>? values) => values?.ToArray();

    /// <summary>Numbers in a list, as an array.</summary>
    [return: NotNullIfNotNull(nameof(values))]
    public static implicit operator DataArg?(List<int>? values) => values?.ToArray();

    /// <summary>Numbers in a list, as an array.</summary>
    [return: NotNullIfNotNull(nameof(values))]
    public static implicit operator DataArg?(List<long>? values) => values?.ToArray();

    /// <summary>Numbers in a list, as an array.</summary>
    [return: NotNullIfNotNull(nameof(values))]
    public static implicit operator DataArg?(List<byte>? values) => values?.ToArray();

    /// <summary>Truth values in a list, as an array.</summary>
    [return: NotNullIfNotNull(nameof(values))]
    public static implicit operator DataArg?(List<bool>? values) => values?.ToArray();

    /// <summary>A number of an array that a collection expression writes out: <c>[[0.5, 1.5]]</c>.</summary>
    public static implicit operator DataArg(double value) => new(((NDArray)value).arrays, isNumber: true);

    /// <inheritdoc cref="op_Implicit(double)"/>
    public static implicit operator DataArg(float value) => new(((NDArray)value).arrays, isNumber: true);

    /// <inheritdoc cref="op_Implicit(double)"/>
    public static implicit operator DataArg(int value) => new(((NDArray)value).arrays, isNumber: true);

    /// <summary>Batches by index, such as those of <c>datagen.flow(x, y)</c>; the next one is made while a step runs.</summary>
    [return: NotNullIfNotNull(nameof(dataset))]
    public static implicit operator DataArg?(PyDataset? dataset) =>
        dataset is null ? null : new(new DataSource("PyDataset", options => new PyDatasetAdapter(dataset, options.Shuffle is not null, options.ClassWeight), dataset as IResumable));

    /// <summary>The parts of a list or a dictionary; the array itself where it is one.</summary>
    public IEnumerator<DataArg> GetEnumerator()
    {
        var arrays = Arrays;
        if (arrays.Structure.IsLeaf)
            yield return this;
        for (var i = 0; i < arrays.Structure.Parts.Count; i++)
            yield return new DataArg(arrays.Part(i));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python shows the arrays.</summary>
    public override string ToString() => _arrays?.ToString() ?? $"<{_source!.Kind}>";

    /// <summary>Begins to read.</summary>
    /// <param name="y">The targets, where they are beside.</param>
    /// <param name="sampleWeight">The weights, where they are beside.</param>
    /// <param name="options">How the data are read.</param>
    /// <exception cref="ValueError">The data do not belong together, or come in batches and have targets beside.</exception>
    internal DataAdapter Open(DataArg? y, DataArg? sampleWeight, DataOptions options)
    {
        if (_source is null)
            return ArrayAdapter.Open(Arrays, y?.Arrays, sampleWeight?.Arrays, options);
        if (y is not null)
            throw Unsupported("y", "the targets");
        if (sampleWeight is not null)
            throw Unsupported("sample_weights", "the sample weights");
        return _source.Open(options);
    }

    private static bool HoldsElements(Type type)
    {
        while (type.IsArray)
            type = type.GetElementType()!;
        return type.IsPrimitive || type == typeof(Half) || type == typeof(string);
    }

    private static DataArg Named<T>(Dictionary<string, T> parts, Func<T, DataArg?> convert) =>
        new(NDArrays.Map(parts.Select(part => KeyValuePair.Create(part.Key, (convert(part.Value) ?? throw new ValueError($"Every value of a dictionary of data must be an array. Received: None for '{part.Key}'.")).Arrays))));

    private ValueError Unsupported(string argument, string what) =>
        new($"When providing `x` as a {_source!.Kind}, `{argument}` should not be passed. Instead, {what} should be included as part of the {_source.Kind}.");
}
