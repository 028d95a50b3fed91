using Tensorflow.NumPy;

namespace Tensorflow.Sklearn;

/// <summary>Numbers classes from 0 on, in ascending order of their labels.</summary>
public sealed class LabelEncoder
{
    private Label[]? _classes;
    private LabelKind _kind;

    /// <summary>The classes, in the order of their numbers.</summary>
    /// <exception cref="ValueError">The encoder has not seen any.</exception>
    public NDArray classes_ => LabelColumn.ToArray(Classes, _kind);

    private Label[] Classes => _classes ?? throw new ValueError("This LabelEncoder instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.");

    /// <summary>Learns the classes.</summary>
    /// <param name="y">Labels of shape (n,).</param>
    /// <exception cref="ValueError">The array has another shape, or holds NaN.</exception>
    public LabelEncoder fit(NDArray y)
    {
        var column = Read(y);
        (_classes, _kind) = (column.Classes, column.Kind);
        return this;
    }

    /// <summary>The numbers of labels, int64 of shape (n,).</summary>
    /// <exception cref="ValueError">A label is new.</exception>
    public NDArray transform(NDArray y)
    {
        var classes = Classes;
        var column = Read(y);
        var positions = column.Positions(classes);
        if (positions.Contains(-1))
        {
            var unseen = column.Classes.Except(classes).Select(label => label.Text is null ? label.Name(column.Kind) : $"'{label.Text}'");
            throw new ValueError($"y contains previously unseen labels: [{string.Join(", ", unseen)}]");
        }
        return new NDArray(Array.ConvertAll(positions, static position => (long)position));
    }

    /// <summary>Learns the classes and gives the numbers.</summary>
    /// <exception cref="ValueError">The array has another shape, or holds NaN.</exception>
    public NDArray fit_transform(NDArray y) => fit(y).transform(y.reshape(-1));

    /// <summary>The labels of numbers.</summary>
    /// <exception cref="ValueError">There is no class of such a number.</exception>
    public NDArray inverse_transform(NDArray y)
    {
        var classes = Classes;
        var numbers = y.ToArray<long>();
        var unseen = numbers.Where(number => number < 0 || number >= classes.Length).Distinct().Order().ToArray();
        return unseen.Length == 0
            ? LabelColumn.ToArray(Array.ConvertAll(numbers, number => classes[number]), _kind)
            : throw new ValueError($"y contains previously unseen labels: [{string.Join(", ", unseen)}]");
    }

    private static LabelColumn Read(NDArray y)
    {
        var column = LabelColumn.Read(y, "y");
        if (y.ndim == 2)
            Console.Error.WriteLine("DataConversionWarning: A column-vector y was passed when a 1d array was expected. Please change the shape of y to (n_samples, ), for example using ravel().");
        return column;
    }
}
