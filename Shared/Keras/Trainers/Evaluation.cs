using System.Globalization;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras;

/// <summary>
/// Loss and metrics of an evaluation, by name (<c>r["accuracy"]</c>) or in their order: <c>var (loss, acc) = model.evaluate(x, y)</c>. In the order, a name may occur several times, as in Keras.
/// </summary>
public sealed class Evaluation : Dictionary<string, float>, IRepr, IFormattable
{
    private readonly List<string> _order;
    private bool _isDictionary;
    private bool _holdsArrays;

    internal Evaluation(IReadOnlyList<string> names, ReadOnlySpan<float> values, IReadOnlyDictionary<string, NDArray> arrays) : base(StringComparer.Ordinal)
    {
        this.arrays = new(arrays, StringComparer.Ordinal);
        _order = [.. names];
        for (var i = 0; i < values.Length; i++)
            this[names[i]] = values[i];
    }

    /// <summary>The value at a position: the loss is the first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public float this[int index] => this[_order[index]];

    /// <summary>The values that are arrays, such as an <c>F1Score</c> without an average; by name and position they are numbers, their means.</summary>
    public Dictionary<string, NDArray> arrays { get; }

    /// <summary>The names in their order.</summary>
    public IReadOnlyList<string> Names => _order;

    /// <summary>The loss, when there is nothing else.</summary>
    /// <exception cref="ValueError">There are metrics too.</exception>
    public static implicit operator float(Evaluation evaluation) => evaluation.Single();

    /// <summary>Loss and one metric.</summary>
    /// <exception cref="ValueError">There are more or fewer values.</exception>
    /// <exception cref="TypeError">There is the loss alone, which is a number.</exception>
    public void Deconstruct(out float loss, out float metric) => (loss, metric) = Expect(2) ? (this[0], this[1]) : default;

    /// <summary>Loss and two metrics.</summary>
    /// <exception cref="ValueError">There are more or fewer values.</exception>
    /// <exception cref="TypeError">There is the loss alone, which is a number.</exception>
    public void Deconstruct(out float loss, out float metric1, out float metric2) =>
        (loss, metric1, metric2) = Expect(3) ? (this[0], this[1], this[2]) : default;

    /// <summary>Loss and three metrics.</summary>
    /// <exception cref="ValueError">There are more or fewer values.</exception>
    /// <exception cref="TypeError">There is the loss alone, which is a number.</exception>
    public void Deconstruct(out float loss, out float metric1, out float metric2, out float metric3) =>
        (loss, metric1, metric2, metric3) = Expect(4) ? (this[0], this[1], this[2], this[3]) : default;

    /// <summary>As Python prints the result: a number or a list, a dictionary where <c>return_dict</c> asked for it.</summary>
    public override string ToString() => _isDictionary || _order.Count != 1 ? __repr__() : PythonText.Str(Shown(this[0]));

    /// <summary>The only value in a number's format, such as <c>F4</c>; without a format, what <see cref="ToString()"/> gives.</summary>
    /// <exception cref="ValueError">There is a format and more than one value.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        string.IsNullOrEmpty(format) ? ToString() : ((double)Single()).ToString(format, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string __repr__() => _isDictionary ? PythonText.Map(_order.Select(name => ((object?)name, (object?)Shown(this[name]))))
        : _order.Count == 1 ? PythonText.Repr(Shown(this[0]))
        : PythonText.List(_order.Select(name => Shown(this[name])));

    /// <summary>Says what Python would have returned: floats or arrays, in a list or a dictionary.</summary>
    /// <param name="order">The order of a dictionary's names; a list stays as it is.</param>
    /// <param name="arrays">Whether the values are arrays.</param>
    internal Evaluation Returned(IReadOnlyList<string>? order, bool arrays = false)
    {
        (_isDictionary, _holdsArrays) = (order is not null, arrays);
        if (order is not null)
            Reorder(order);
        return this;
    }

    /// <summary>The order of Keras' list: that of the metrics, of which one may have another one's name; what else there is follows by the alphabet.</summary>
    /// <param name="metrics">The names of the metrics.</param>
    internal Evaluation InOrder(IReadOnlyCollection<string> metrics)
    {
        string[] order = [.. metrics.Where(ContainsKey), .. Keys.Except(metrics).Order(StringComparer.Ordinal)];
        _order.Clear();
        _order.AddRange(order);
        return this;
    }

    private object Shown(float value) => _holdsArrays ? np.array(value) : (double)value;

    private string Received => $"Received: an evaluation of {string.Join(", ", _order)}. Take the values by name: result[\"loss\"].";

    private float Single() => _order.Count == 1 ? this[0] : throw new ValueError($"Only an evaluation of one value is a number. {Received}");

    private bool Expect(int names)
    {
        if (_order.Count == 1 && !_isDictionary)
            throw new TypeError($"cannot unpack non-iterable float object. {Received}");
        Unpacking.Check(names, _order.Count, Received);
        return true;
    }

    /// <summary>The entries of a dictionary come in the order in which they were put in.</summary>
    private void Reorder(IReadOnlyList<string> order)
    {
        (string Name, float Value)[] entries = [.. order.Select(name => (name, this[name]))];
        Clear();
        _order.Clear();
        foreach (var (name, value) in entries)
        {
            _order.Add(name);
            this[name] = value;
        }
    }
}
