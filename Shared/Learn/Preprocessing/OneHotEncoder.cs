using Tensorflow.NumPy;

namespace Tensorflow.Sklearn;

/// <summary>Makes a column of zeros and ones of each category of each feature; the result is dense, as with <c>sparse_output=False</c>.</summary>
public sealed class OneHotEncoder
{
    private readonly bool _ignoresUnknown;
    private Label[][]? _categories;
    private LabelKind _kind;

    /// <summary>Describes the encoding.</summary>
    /// <param name="handle_unknown">What happens to categories that were not there to be learnt: "error", or "ignore" for zeros.</param>
    /// <exception cref="ValueError">It is another word.</exception>
    public OneHotEncoder(string handle_unknown = "error")
    {
        if (handle_unknown is not ("error" or "ignore"))
            throw new ValueError($"handle_unknown must be 'error' or 'ignore'. Received: handle_unknown='{handle_unknown}'.");
        _ignoresUnknown = handle_unknown == "ignore";
    }

    /// <summary>The categories of each feature, in the order of their columns.</summary>
    /// <exception cref="ValueError">The encoder has not seen any.</exception>
    public NDArray[] categories_ => Array.ConvertAll(Categories, labels => LabelColumn.ToArray(labels, _kind));

    private Label[][] Categories => _categories ?? throw new ValueError("This OneHotEncoder instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.");

    /// <summary>Learns the categories.</summary>
    /// <param name="X">Shape (samples, features).</param>
    /// <exception cref="ValueError">The array has another number of dimensions.</exception>
    public OneHotEncoder fit(NDArray X)
    {
        var columns = Columns(X);
        _categories = Array.ConvertAll(columns, static column => column.Classes);
        _kind = columns.Length > 0 ? columns[0].Kind : LabelKind.Integer;
        return this;
    }

    /// <summary>The encoded samples, float64 of shape (samples, categories of all features).</summary>
    /// <exception cref="ValueError">There is a new category, or another number of features.</exception>
    public NDArray transform(NDArray X)
    {
        var (categories, columns) = (Categories, Columns(X));
        if (columns.Length != categories.Length)
            throw new ValueError($"X has {columns.Length} features, but OneHotEncoder is expecting {categories.Length} features as input.");
        var (rows, width, start) = (X.shape[0], categories.Sum(static c => c.Length), 0);
        var encoded = new double[rows * width];
        for (var feature = 0; feature < columns.Length; feature++)
        {
            var positions = columns[feature].Positions(categories[feature]);
            if (!_ignoresUnknown && positions.Contains(-1))
            {
                var unseen = columns[feature].Classes.Except(categories[feature]).Select(label => label.Name(_kind));
                throw new ValueError($"Found unknown categories [{string.Join(", ", unseen)}] in column {feature} during transform");
            }
            for (var row = 0; row < rows; row++)
            {
                if (positions[row] >= 0)
                    encoded[(row * width) + start + positions[row]] = 1;
            }
            start += categories[feature].Length;
        }
        return new NDArray(encoded).reshape((rows, width));
    }

    /// <summary>Learns the categories and encodes.</summary>
    /// <exception cref="ValueError">The array has another number of dimensions.</exception>
    public NDArray fit_transform(NDArray X) => fit(X).transform(X);

    private static LabelColumn[] Columns(NDArray X)
    {
        Matrix.Check(X, nameof(OneHotEncoder));
        var columns = new LabelColumn[X.shape[1]];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = LabelColumn.Read(X[":", i.ToString(System.Globalization.CultureInfo.InvariantCulture)], "X");
        return columns;
    }
}
