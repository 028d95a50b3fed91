using Tensorflow.NumPy;

namespace Tensorflow.Sklearn;

/// <summary>The labels of samples, one each.</summary>
internal sealed class LabelColumn
{
    private LabelColumn(Label[] labels, LabelKind kind) => (Labels, Kind) = (labels, kind);

    /// <summary>A label for each sample.</summary>
    public Label[] Labels { get; }

    /// <summary>What they are.</summary>
    public LabelKind Kind { get; }

    /// <summary>The number of samples.</summary>
    public int Count => Labels.Length;

    /// <summary>The different labels, in ascending order.</summary>
    public Label[] Classes => Sorted(Labels);

    /// <summary>The different labels, in ascending order.</summary>
    public static Label[] Sorted(IEnumerable<Label> labels) => [.. labels.Distinct().Order()];

    /// <summary>Reads an array of shape (n,) or (n, 1).</summary>
    /// <param name="array">The array.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="ValueError">It has another shape, or holds NaN.</exception>
    public static LabelColumn Read(NDArray array, string name)
    {
        if (array.ndim > 2)
            throw new ValueError($"Found array with dim {array.ndim}, while dim <= 2 is required. Received: {name} of shape {array.shape}.");
        if (array.ndim == 0 || (array.ndim == 2 && array.shape[1] != 1))
            throw new ValueError($"y should be a 1d array, got an array of shape {array.shape} instead. Received: {name}. Take np.argmax(…, axis: 1) of class probabilities first.");
        var kind = KindOf(array.dtype);
        if (kind == LabelKind.Text)
            return new LabelColumn(Array.ConvertAll(array.ToArray<string>(), static text => new Label(0, text)), kind);
        var numbers = array.ToArray<double>();
        if (Array.Exists(numbers, double.IsNaN))
            throw new ValueError($"Input {name} contains NaN. Expected a label for each sample: drop the samples without one.");
        return new LabelColumn(Array.ConvertAll(numbers, static number => new Label(number, null)), kind);
    }

    /// <summary>The labels as an array of the type in which they came.</summary>
    public static NDArray ToArray(Label[] labels, LabelKind kind) => kind switch
    {
        LabelKind.Text => new NDArray(Array.ConvertAll(labels, static label => label.Text!)),
        LabelKind.Bool => new NDArray(Array.ConvertAll(labels, static label => label.Number != 0)),
        LabelKind.Float => new NDArray(Array.ConvertAll(labels, static label => label.Number)),
        _ => new NDArray(Array.ConvertAll(labels, static label => (long)label.Number)),
    };

    /// <summary>The position of each sample's label among these; -1 where it is none of them.</summary>
    public int[] Positions(Label[] classes)
    {
        var positions = new Dictionary<Label, int>(classes.Length);
        for (var i = 0; i < classes.Length; i++)
            positions.TryAdd(classes[i], i);
        return Array.ConvertAll(Labels, label => positions.GetValueOrDefault(label, -1));
    }

    private static LabelKind KindOf(TF_DataType dtype) => dtype switch
    {
        TF_DataType.TF_STRING => LabelKind.Text,
        TF_DataType.TF_BOOL => LabelKind.Bool,
        _ => dtype.IsFloating() ? LabelKind.Float : LabelKind.Integer,
    };
}
